package ro.asigur.plugins.county;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ro.asigur.identity.api.Actor;
import ro.asigur.kernel.TenantId;
import ro.asigur.kernel.UatCode;
import ro.asigur.spi.CareActor;

/** The named hands of a module, and a person as a module sees them. */
final class Actors {

    private Actors() {}

    /** A system actor that works in {@code uats} alone; its id is derived from its name, so that the trail can be read. */
    static Actor system(TenantId tenant, String name, Set<String> permissions, List<UatCode> uats) {
        UUID id = UUID.nameUUIDFromBytes(("asigur:system:" + name).getBytes(StandardCharsets.UTF_8));
        return new Actor(tenant, id, name, Set.of(), permissions, uats, "ro");
    }

    static CareActor seen(Actor actor) {
        return new CareActor(
                actor.id(), actor.name(), actor.roles(), actor.permissions(), actor.uats(), actor.locale());
    }
}
