package ro.asigur.territory.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ro.asigur.tenancy.api.FirstFilling;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Tenant;

/** Fills a county's communes, villages and borders from {@link TerritoryFiles its folder}. What is there already is left as it is. */
@ApplicationScoped
public class TerritoryFilling implements FirstFilling {

    private static final Set<String> SMALL_WORDS = Set.of("cel", "cu", "de", "din", "la", "lui", "pe", "sub", "și");

    @Override
    public String name() {
        return "territory";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public List<String> faults(Tenant tenant, Path folder) {
        return TerritoryFiles.read(folder, tenant.countyCode()).faults();
    }

    @Override
    public void fill(Tenant tenant, Path folder, Connection owner) {
        TerritoryFiles land = TerritoryFiles.read(folder, tenant.countyCode());
        if (!land.faults().isEmpty()) {
            throw new IllegalStateException(String.join("\n", land.faults()));
        }
        Sql sql = Sql.on(owner);
        sql.batch("""
                insert into core.uat (siruta, name, display_name, kind, urban, population, lat, lon, border)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb) on conflict (siruta) do nothing""", land.uats().stream().map(row -> uat(row, land.borders())).toList());
        sql.batch("""
                insert into core.village (siruta, name, uat, postal_code, urban)
                values (?, ?, ?, ?, ?) on conflict (siruta) do nothing""", land.villages().stream().map(TerritoryFilling::village).toList());
    }

    private static @Nullable Object[] uat(CsvFile.Row row, Map<Integer, JsonValue> borders) {
        Integer siruta = Integer.valueOf(row.get("siruta"));
        return new @Nullable Object[] {
            siruta,
            row.get("name"),
            row.get("display_name"),
            row.get("type"),
            row.get("urban_rural").equals("urban"),
            Integer.valueOf(row.get(row.populationColumn())),
            Double.valueOf(row.get("lat")),
            Double.valueOf(row.get("lon")),
            borders.get(siruta)
        };
    }

    private static @Nullable Object[] village(CsvFile.Row row) {
        String postalCode = row.get("postal_code");
        return new @Nullable Object[] {
            Integer.valueOf(row.get("siruta")),
            readable(row.get("name")),
            Integer.valueOf(row.get("uat_siruta")),
            postalCode.isEmpty() ? null : postalCode,
            row.get("urban_rural").equals("urban")
        };
    }

    /** SIRUTA shouts ({@code VALEA LUI ION}); people read {@code Valea lui Ion}. */
    static String readable(String shouted) {
        StringBuilder name = new StringBuilder();
        StringBuilder word = new StringBuilder();
        for (char c : (shouted.strip() + " ").toCharArray()) {
            if (Character.isLetter(c)) {
                word.append(c);
            } else {
                String lower = word.toString().toLowerCase(Locale.ROOT);
                boolean small = SMALL_WORDS.contains(lower) && !name.isEmpty();
                name.append(
                        small || lower.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
                name.append(c);
                word.setLength(0);
            }
        }
        return name.toString().strip().replaceAll("\\s+", " ");
    }
}
