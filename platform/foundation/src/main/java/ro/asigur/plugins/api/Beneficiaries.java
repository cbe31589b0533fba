package ro.asigur.plugins.api;

import java.util.List;
import java.util.Optional;
import ro.asigur.kernel.PersonId;
import ro.asigur.spi.Beneficiary;

/** Port that the census fills: people as a module may pick them, in the open transaction and under its row security. */
public interface Beneficiaries {

    /** By the beginnings of the name's words, diacritics or not; at most {@code limit}. */
    List<Beneficiary> named(String text, int limit);

    Optional<Beneficiary> find(PersonId person);
}
