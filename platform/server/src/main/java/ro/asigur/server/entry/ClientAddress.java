package ro.asigur.server.entry;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ro.asigur.identity.api.RequestAddress;

/** Where this request comes from, as {@link TenantFilter} read it. */
@RequestScoped
public class ClientAddress implements RequestAddress {

    private String address = "";

    @Override
    public String address() {
        return address;
    }

    void set(String seen) {
        address = seen;
    }

    /**
     * The sender's own word is worth nothing: a forwarded address counts only when it comes from a proxy that the
     * installation names, and of several the last one that is no such proxy.
     *
     * @param remote of the connection
     * @param forwarded the header {@code X-Forwarded-For}, the nearest last; null when there is none
     */
    static String of(String remote, @Nullable String forwarded, Set<String> trusted) {
        String seen = remote;
        if (forwarded == null) {
            return seen;
        }
        String[] hops = forwarded.split(",");
        for (int i = hops.length - 1; i >= 0 && trusted.contains(seen); i--) {
            String hop = hops[i].strip();
            if (hop.isEmpty() || hop.length() > 45) {
                return seen;
            }
            seen = hop;
        }
        return seen;
    }
}
