package ro.asigur.spi;

import java.util.Set;

/**
 * A permission that the module adds to the county's.
 *
 * @param code {@code <module id>.<thing>.<verb>}, e.g. {@code example.note.write}
 * @param text what its holder may do, as the county administrator reads it
 * @param roles codes of the roles that get it when the county first switches the module on; later the county decides
 */
public record Permission(String code, Words text, Set<String> roles) {

    public Permission {
        roles = Set.copyOf(roles);
    }
}
