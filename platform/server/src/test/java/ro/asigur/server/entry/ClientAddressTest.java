package ro.asigur.server.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    private static final Set<String> PROXIES = Set.of("10.0.0.1", "10.0.0.2");

    @Test
    void what_a_stranger_says_of_where_it_comes_from_is_worth_nothing() {
        assertEquals("203.0.113.5", ClientAddress.of("203.0.113.5", "198.51.100.1", PROXIES));
        assertEquals("10.0.0.1", ClientAddress.of("10.0.0.1", "198.51.100.1", Set.of()));
    }

    @Test
    void a_named_proxy_tells_the_address_that_it_saw() {
        assertEquals("198.51.100.1", ClientAddress.of("10.0.0.1", "198.51.100.1", PROXIES));
        assertEquals("10.0.0.1", ClientAddress.of("10.0.0.1", null, PROXIES));
    }

    @Test
    void behind_two_proxies_the_last_hop_that_is_none_of_them_counts_not_what_was_written_before_it() {
        assertEquals("198.51.100.1", ClientAddress.of("10.0.0.2", "1.2.3.4, 198.51.100.1, 10.0.0.1", PROXIES));
    }

    @Test
    void an_empty_or_endless_hop_is_not_believed() {
        assertEquals("10.0.0.1", ClientAddress.of("10.0.0.1", "198.51.100.1, ", PROXIES));
        assertEquals("10.0.0.1", ClientAddress.of("10.0.0.1", "9".repeat(46), PROXIES));
    }
}
