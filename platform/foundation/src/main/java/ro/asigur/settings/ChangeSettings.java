package ro.asigur.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.settings.api.SettingSource;
import ro.asigur.settings.api.SettingSource.Declared;
import ro.asigur.settings.store.SettingRows;
import ro.asigur.tenancy.api.JsonMaker;

/** The county administrator's view of the settings. */
@ApplicationScoped
@Requires("admin.settings")
public class ChangeSettings {

    private static final String HIDDEN = "••••••••";

    @Inject
    CountySettings settings;

    @Inject
    SettingRows rows;

    @Inject
    AuditTrail trail;

    @Inject
    Outbox outbox;

    public record Setting(
            String key,
            String value,
            String defaultValue,
            String textRo,
            String textEn,
            String kind,
            @Nullable Integer least,
            @Nullable Integer most,
            @Nullable Instant changedAt,
            @Nullable String changedBy) {}

    public List<Setting> all() {
        Map<String, SettingRows.Row> own = rows.all();
        return settings.declared().values().stream()
                .map(declared -> setting(declared, own.get(declared.key())))
                .toList();
    }

    public Setting change(String key, String value) {
        Declared declared = settings.declared().get(key);
        if (declared == null) {
            throw Refusal.of(SettingsProblem.UNKNOWN_KEY, Map.of("key", key));
        }
        CountySettings.check(declared, value);
        SettingRows.Row before = rows.all().get(key);
        rows.put(key, declared.kind() == SettingSource.Kind.SECRET ? settings.sealed(key, value) : value);
        trail.wrote(
                "setting.changed",
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                null,
                told(key, shown(declared, before)),
                told(key, shown(declared, rows.all().get(key))));
        outbox.publish(new Fact(
                "settings.Changed",
                null,
                null,
                JsonMaker.object().add("key", key).build()));
        return setting(declared, rows.all().get(key));
    }

    private static jakarta.json.JsonObject told(String key, String value) {
        return JsonMaker.object().add("key", key).add("value", value).build();
    }

    /** Of a secret, only that there is one. */
    private static String shown(Declared declared, SettingRows.@Nullable Row row) {
        String value = row == null ? declared.defaultValue() : row.value();
        return declared.kind() == SettingSource.Kind.SECRET && !value.isEmpty() ? HIDDEN : value;
    }

    private static Setting setting(Declared declared, SettingRows.@Nullable Row row) {
        return new Setting(
                declared.key(),
                shown(declared, row),
                declared.defaultValue(),
                declared.textRo(),
                declared.textEn(),
                declared.kind().name().toLowerCase(Locale.ROOT),
                declared.least(),
                declared.most(),
                row == null ? null : row.changedAt(),
                row == null ? null : row.changedBy());
    }
}
