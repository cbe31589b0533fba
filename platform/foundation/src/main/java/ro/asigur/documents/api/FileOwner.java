package ro.asigur.documents.api;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.UatCode;

/** A context names by one bean what of its own has files. Asked in the open transaction of who sends one. */
public interface FileOwner {

    /** {@code <context>.<what>}, e.g. {@code team.protocol}. */
    String kind();

    /** What one must hold to add a file to it, or to withdraw one. */
    String permissionToKeep();

    /** Where the owner is; empty when it is not there for this actor. */
    Optional<Place> place(UUID owner);

    /** @param uat null: the county as a whole */
    record Place(@Nullable UatCode uat) {}
}
