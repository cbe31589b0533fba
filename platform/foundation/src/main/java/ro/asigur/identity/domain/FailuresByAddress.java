package ro.asigur.identity.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Failed sign-ins per address and quarter of an hour, in the memory of one server. Offices share an address, so successes are
 * not counted and the limit is generous; the limit per account stands beside it. IPv6 addresses are counted by their network
 * of 64 bits, which one household or attacker has whole. When very many addresses fail at once, new ones are not counted: the
 * memory stays bounded and nobody is locked out.
 */
public final class FailuresByAddress {

    public static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int MOST_ADDRESSES = 20_000;

    private final ConcurrentHashMap<Key, Window> windows = new ConcurrentHashMap<>();

    private record Key(Object county, String network) {}

    private record Window(Instant began, int failures) {
        boolean over(Instant now) {
            return !now.isBefore(began.plus(WINDOW));
        }
    }

    /** Whether this address may try now. */
    public boolean allows(Object county, String address, int most, Instant now) {
        Window window = windows.get(new Key(county, network(address)));
        return window == null || window.over(now) || window.failures() < most;
    }

    /** @return failures of this address in the running window */
    public int failed(Object county, String address, Instant now) {
        Key key = new Key(county, network(address));
        if (windows.size() >= MOST_ADDRESSES && !windows.containsKey(key)) {
            windows.values().removeIf(window -> window.over(now));
            if (windows.size() >= MOST_ADDRESSES) {
                return 0;
            }
        }
        return windows.compute(
                        key,
                        (any, window) -> window == null || window.over(now)
                                ? new Window(now, 1)
                                : new Window(window.began(), window.failures() + 1))
                .failures();
    }

    /** The first four groups of an IPv6 address, everything of an IPv4 one. */
    private static String network(String address) {
        if (address.indexOf(':') < 0 || address.contains(".")) {
            return address;
        }
        String[] groups = address.split("::", 2)[0].split(":");
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            network.append(i < groups.length && !groups[i].isEmpty() ? groups[i] : "0")
                    .append(':');
        }
        return network.toString();
    }
}
