package ro.asigur.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.text.Collator;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ro.asigur.kernel.TenantId;
import ro.asigur.tenancy.api.CountyFace;
import ro.asigur.tenancy.api.Tenant;
import ro.asigur.tenancy.api.Tenants;

/** The counties of the folders under {@code tenants/}, opened at start: made, migrated, filled. */
@ApplicationScoped
public class Counties implements Tenants {

    private volatile Map<TenantId, Tenant> counties = Map.of();
    private final Map<TenantId, CountyFolder> folders = new ConcurrentHashMap<>();

    @Inject
    Installation installation;

    @Inject
    CountyPools pools;

    /** Reads the folders, then brings every county's database up to date. Called once, before the first request. */
    public void open() {
        List<CountyFolder> folders = CountyFolder.readAll(installation.tenants(), installation.demo());
        List<String> faults = folders.stream()
                .flatMap(folder -> pools.faults(folder.tenant(), folder.folder()).stream())
                .toList();
        if (!faults.isEmpty()) {
            throw CountyFolder.wrong(faults);
        }
        Tenant national = new Tenant(
                Tenant.NATIONAL, "România", "Romania", "RO", 0, ZoneId.of("Europe/Bucharest"), installation.demo());
        Map<TenantId, Tenant> read = Stream.concat(
                        Stream.of(national), folders.stream().map(CountyFolder::tenant))
                .collect(Collectors.toMap(Tenant::id, Function.identity()));
        folders.forEach(folder -> this.folders.put(folder.tenant().id(), folder));
        counties = read;
        pools.checkServer();
        read.values().forEach(tenant -> pools.make(tenant, folder(tenant.id()).orElse(installation.tenants())));
    }

    @Override
    public Optional<Path> folder(TenantId id) {
        return Optional.ofNullable(folders.get(id)).map(CountyFolder::folder);
    }

    @Override
    public CountyFace face(TenantId id) {
        CountyFolder folder = folders.get(id);
        return folder == null ? CountyFace.PLAIN : folder.face();
    }

    @Override
    public List<Tenant> all() {
        Collator romanian = Collator.getInstance(Locale.forLanguageTag("ro"));
        return counties.values().stream()
                .filter(tenant -> !tenant.national())
                .sorted(Comparator.comparing(Tenant::nameRo, romanian))
                .toList();
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        return Optional.ofNullable(counties.get(id));
    }

    @Override
    public Optional<Tenant> byHostLabel(String label) {
        return counties.values().stream()
                .filter(tenant -> tenant.id().value().equals(label))
                .findFirst();
    }
}
