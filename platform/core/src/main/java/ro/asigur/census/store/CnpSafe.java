package ro.asigur.census.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.Cnp;
import ro.asigur.tenancy.api.CountyKeys;
import ro.asigur.tenancy.api.Work;

/** How a CNP is kept: its cipher text bound to the county and the person, beside a look-up value. */
@ApplicationScoped
public class CnpSafe {

    private CountyKeys keys;
    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected CnpSafe() {}

    @Inject
    public CnpSafe(CountyKeys keys, Work work) {
        this.keys = keys;
        this.work = work;
    }

    public byte[] cipher(Cnp cnp, UUID person) {
        return keys.encrypt(cnp.digits().getBytes(StandardCharsets.US_ASCII), boundTo(person));
    }

    public byte[] lookup(Cnp cnp) {
        return keys.lookup(cnp.digits().getBytes(StandardCharsets.US_ASCII));
    }

    @Nullable
    Cnp open(byte @Nullable [] cipher, UUID person) {
        return cipher == null
                ? null
                : new Cnp(new String(keys.decrypt(cipher, boundTo(person)), StandardCharsets.US_ASCII));
    }

    private byte[] boundTo(UUID person) {
        return (work.tenant().id() + "|" + person).getBytes(StandardCharsets.US_ASCII);
    }
}
