package ro.asigur.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import ro.asigur.kernel.Refusal;
import ro.asigur.settings.api.SettingSource;
import ro.asigur.settings.api.SettingSource.Declared;
import ro.asigur.settings.api.Settings;
import ro.asigur.settings.store.SettingRows;
import ro.asigur.tenancy.api.CountyKeys;

/** Declared settings with the county's values laid over the defaults. */
@ApplicationScoped
public class CountySettings implements Settings {

    private static final int LONGEST_TEXT = 2_000;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9](?:[ ./-]?[0-9]){2,14}");

    @Inject
    Instance<SettingSource> sources;

    @Inject
    SettingRows rows;

    @Inject
    CountyKeys keys;

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
        return text(declared);
    }

    @Override
    public String text(Declared declared) {
        return rows.value(declared.key())
                .map(value -> declared.kind() == SettingSource.Kind.SECRET ? opened(declared.key(), value) : value)
                .orElse(declared.defaultValue());
    }

    /** A secret as it is kept: sealed with the county's key, bound to its setting; nothing stays nothing. */
    String sealed(String key, String secret) {
        return secret.isEmpty()
                ? ""
                : Base64.getEncoder()
                        .encodeToString(keys.encrypt(
                                secret.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8)));
    }

    private String opened(String key, String kept) {
        return kept.isEmpty()
                ? ""
                : new String(
                        keys.decrypt(Base64.getDecoder().decode(kept), key.getBytes(StandardCharsets.UTF_8)),
                        StandardCharsets.UTF_8);
    }

    /** @throws Refusal {@code wrong-value}, {@code out-of-range}, {@code too-long} or {@code wrong-phone} at {@code /value} */
    static void check(Declared declared, String value) {
        switch (declared.kind()) {
            case TEXT, SECRET -> {
                int most = Objects.requireNonNullElse(declared.most(), LONGEST_TEXT);
                if (value.length() > most) {
                    throw Refusal.at("/value", SettingsProblem.TOO_LONG, Map.of("most", most));
                }
            }
            case NUMBER -> checkNumber(declared, value);
            case BOOLEAN -> {
                if (!value.equals("true") && !value.equals("false")) {
                    throw Refusal.at("/value", SettingsProblem.WRONG_VALUE);
                }
            }
            case PHONE -> {
                if (!value.isEmpty() && !PHONE.matcher(value).matches()) {
                    throw Refusal.at("/value", SettingsProblem.WRONG_PHONE);
                }
            }
        }
    }

    private static void checkNumber(Declared declared, String value) {
        if (!NUMBER.matcher(value).matches()) {
            throw Refusal.at("/value", SettingsProblem.WRONG_VALUE);
        }
        int number = Integer.parseInt(value);
        int least = Objects.requireNonNullElse(declared.least(), Integer.MIN_VALUE);
        int most = Objects.requireNonNullElse(declared.most(), Integer.MAX_VALUE);
        if (number < least || number > most) {
            throw Refusal.at("/value", SettingsProblem.OUT_OF_RANGE, Map.of("least", least, "most", most));
        }
    }
}
