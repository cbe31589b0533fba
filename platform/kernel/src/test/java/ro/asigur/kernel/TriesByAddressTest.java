package ro.asigur.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TriesByAddressTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final TriesByAddress failures = new TriesByAddress(WINDOW);

    private void fail(String address, int times, Instant at) {
        for (int i = 0; i < times; i++) {
            failures.count("bacau", address, at);
        }
    }

    @Test
    void the_address_waits_after_its_last_failure_allowed_and_tries_again_after_a_quarter_of_an_hour() {
        fail("192.0.2.1", 2, NOON);
        assertTrue(failures.allows("bacau", "192.0.2.1", 3, NOON));
        assertEquals(3, failures.count("bacau", "192.0.2.1", NOON.plusSeconds(60)));
        assertFalse(failures.allows("bacau", "192.0.2.1", 3, NOON.plusSeconds(61)));
        Instant later = NOON.plus(Duration.ofMinutes(15));
        assertFalse(failures.allows("bacau", "192.0.2.1", 3, later.minusMillis(1)));
        assertTrue(failures.allows("bacau", "192.0.2.1", 3, later));
        assertEquals(1, failures.count("bacau", "192.0.2.1", later), "counting begins anew");
    }

    @Test
    void another_address_and_another_county_do_not_wait() {
        fail("192.0.2.1", 9, NOON);
        assertFalse(failures.allows("bacau", "192.0.2.1", 3, NOON));
        assertTrue(failures.allows("bacau", "192.0.2.2", 3, NOON));
        assertTrue(failures.allows("vrancea", "192.0.2.1", 3, NOON));
    }

    @Test
    void addresses_of_one_ipv6_network_are_one() {
        fail("2001:db8:1:2:aaaa::1", 2, NOON);
        fail("2001:db8:1:2:bbbb:cccc:dddd:eeee", 1, NOON);
        assertFalse(failures.allows("bacau", "2001:db8:1:2::9", 3, NOON));
        assertTrue(failures.allows("bacau", "2001:db8:1:3::9", 3, NOON));
        fail("2001:db8::1", 3, NOON);
        assertFalse(failures.allows("bacau", "2001:db8:0:0:7::1", 3, NOON), "shortened or not");
        fail("::ffff:192.0.2.5", 3, NOON);
        assertTrue(failures.allows("bacau", "::ffff:192.0.2.6", 3, NOON), "IPv4 inside IPv6 is counted whole");
    }

    @Test
    void a_flood_of_addresses_neither_fills_the_memory_nor_forgets_who_waits() {
        fail("192.0.2.1", 3, NOON);
        for (int i = 0; i < 25_000; i++) {
            failures.count("bacau", "10." + i / 65_536 + "." + i / 256 % 256 + "." + i % 256, NOON);
        }
        assertFalse(failures.allows("bacau", "192.0.2.1", 3, NOON));
        assertEquals(0, failures.count("bacau", "203.0.113.9", NOON), "not counted while it is full");
        assertEquals(1, failures.count("bacau", "203.0.113.9", NOON.plus(WINDOW)));
    }
}
