package ro.asigur.exchange.judging;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The county's communes and villages, found by SIRUTA code or by name, however it is spelled. */
public final class Land {

    private final Map<Integer, Integer> uatOfVillage = new HashMap<>();
    private final Map<String, Integer> uats = new HashMap<>();
    private final Map<String, Integer> villages = new HashMap<>();

    /** A village of a commune. */
    public record Village(int siruta, String name, int uat, String uatName) {}

    /** @param all those of the communes that the importer works in */
    public Land(List<Village> all) {
        for (Village one : all) {
            uatOfVillage.put(one.siruta(), one.uat());
            uats.put(Integer.toString(one.uat()), one.uat());
            uats.put(fold(one.uatName()), one.uat());
            villages.put(one.uat() + " " + one.siruta(), one.siruta());
            villages.put(one.uat() + " " + fold(one.name()), one.siruta());
        }
    }

    public OptionalInt uat(@Nullable String told) {
        return number(told == null ? null : uats.get(fold(told)));
    }

    /** A village of that commune. */
    public OptionalInt village(int uat, @Nullable String told) {
        return number(told == null ? null : villages.get(uat + " " + fold(told)));
    }

    /** The commune of a village told by its code. */
    public Optional<Integer> uatOf(int village) {
        return Optional.ofNullable(uatOfVillage.get(village));
    }

    private static OptionalInt number(@Nullable Integer found) {
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** Lower case, without diacritics, one blank; without "comuna", "satul" in front. */
    static String fold(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
        return plain.replaceFirst("^(comuna|com|orasul|oras|municipiul|satul|sat) ", "");
    }
}
