package ro.asigur.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import ro.asigur.kernel.Refusal;
import ro.asigur.settings.api.SettingSource;
import ro.asigur.settings.api.SettingSource.Declared;
import ro.asigur.settings.api.Settings;
import ro.asigur.settings.store.SettingRows;

/** Declared settings with the county's values laid over the defaults. */
@ApplicationScoped
public class CountySettings implements Settings {

    @Inject
    Instance<SettingSource> sources;

    @Inject
    SettingRows rows;

    Map<String, Declared> declared() {
        Map<String, Declared> all = new LinkedHashMap<>();
        sources.stream().flatMap(source -> source.settings().stream()).forEach(one -> all.put(one.key(), one));
        return all;
    }

    @Override
    public String text(String key) {
        Declared declared = declared().get(key);
        if (declared == null) {
            throw new IllegalStateException("nobody declared the setting " + key);
        }
        SettingRows.Row row = rows.all().get(key);
        return row == null ? declared.defaultValue() : row.value();
    }

    /** @throws Refusal {@code unknown-key}, or {@code wrong-value} at {@code /value} */
    static void check(Declared declared, String value) {
        boolean right = switch (declared.kind()) {
            case TEXT -> value.length() <= 2_000;
            case NUMBER -> value.matches("-?[0-9]{1,9}");
            case BOOLEAN -> value.equals("true") || value.equals("false");
        };
        if (!right) {
            throw Refusal.at("/value", SettingsProblem.WRONG_VALUE);
        }
    }
}
