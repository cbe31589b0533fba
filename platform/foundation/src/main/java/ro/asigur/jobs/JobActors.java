package ro.asigur.jobs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ro.asigur.identity.api.Actor;
import ro.asigur.jobs.store.CountyUats;
import ro.asigur.kernel.TenantId;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.Binding;
import ro.asigur.tenancy.api.Transactions;

/** The named hands of jobs: an id derived from the name, so that the trail can be read, and the whole county to work in. */
record JobActors(Transactions transactions, CountyUats uats) {

    Actor named(TenantId tenant, String name, Set<String> permissions) {
        UUID id = UUID.nameUUIDFromBytes(("asigur:system:" + name).getBytes(StandardCharsets.UTF_8));
        List<UatCode> all = transactions.within(new Binding(tenant, id, List.of()), uats::all);
        return new Actor(tenant, id, name, Set.of(), permissions, all, "ro");
    }
}
