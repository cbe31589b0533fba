package ro.asigur.identity.api;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an account's person can be reached. In the open transaction. */
public interface PersonalAddresses {

    Optional<Reached> reached(UUID account);

    void change(UUID account, @Nullable String email, @Nullable String phone);

    record Reached(@Nullable String email, @Nullable String phone) {}
}
