package ro.asigur.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What comes from an address in a stretch of time, in the memory of one server: failed sign-ins, sheets of a public form. Offices
 * share an address, so limits must be generous. IPv6 addresses are counted by their network of 64 bits, which one household or
 * attacker has whole. When very many addresses come at once, new ones are not counted: the memory stays bounded and nobody is
 * locked out.
 */
public final class TriesByAddress {

    private static final int MOST_ADDRESSES = 20_000;

    private final ConcurrentHashMap<Key, Window> windows = new ConcurrentHashMap<>();
    private final Duration length;

    /** @param length of the window in which tries are counted, from the first of them */
    public TriesByAddress(Duration length) {
        this.length = length;
    }

    private record Key(Object county, String network) {}

    private record Window(Instant began, int tries) {}

    private boolean over(Window window, Instant now) {
        return !now.isBefore(window.began().plus(length));
    }

    /** Whether this address may try now. */
    public boolean allows(Object county, String address, int most, Instant now) {
        Window window = windows.get(new Key(county, network(address)));
        return window == null || over(window, now) || window.tries() < most;
    }

    /** @return tries of this address in the running window, this one among them */
    public int count(Object county, String address, Instant now) {
        Key key = new Key(county, network(address));
        if (windows.size() >= MOST_ADDRESSES && !windows.containsKey(key)) {
            windows.values().removeIf(window -> over(window, now));
            if (windows.size() >= MOST_ADDRESSES) {
                return 0;
            }
        }
        return windows.compute(
                        key,
                        (any, window) -> window == null || over(window, now)
                                ? new Window(now, 1)
                                : new Window(window.began(), window.tries() + 1))
                .tries();
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
