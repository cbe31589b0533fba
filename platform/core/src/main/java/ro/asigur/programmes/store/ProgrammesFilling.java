package ro.asigur.programmes.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ro.asigur.kernel.Refusal;
import ro.asigur.programmes.domain.ProgrammeDraft;
import ro.asigur.tenancy.api.FirstFilling;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Tenant;

/** A new county's programmes from {@code programmes.json} of its folder; a county without the file begins with none. */
@ApplicationScoped
public class ProgrammesFilling implements FirstFilling {

    private static final String FILE = "programmes.json";

    @Override
    public String name() {
        return "programmes";
    }

    @Override
    public int order() {
        return 650;
    }

    @Override
    public List<String> faults(Tenant tenant, Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        List<String> faults = new ArrayList<>();
        try {
            for (ProgrammeDraft draft : drafts(file)) {
                told(draft, Set.copyOf(draft.uats()), file, faults);
            }
        } catch (JsonException | ClassCastException | NullPointerException | DateTimeException wrong) {
            faults.add(file + ": " + wrong.getMessage());
        }
        return faults;
    }

    @Override
    public void fill(Tenant tenant, Path folder, Connection owner) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return;
        }
        Sql sql = Sql.on(owner);
        Set<Integer> uats = Set.copyOf(sql.list("select siruta from base.county_uats()", row -> row.getInt(1)));
        List<String> faults = new ArrayList<>();
        List<ProgrammeDraft> drafts = drafts(file);
        drafts.forEach(draft -> told(draft, uats, file, faults));
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("\n", faults));
        }
        drafts.forEach(draft -> Programmes.save(sql, draft, tenant.nameRo(), Instant.now()));
    }

    private static void told(ProgrammeDraft draft, Set<Integer> uats, Path file, List<String> faults) {
        for (Refusal.Field field : draft.faults(uats)) {
            faults.add(file + ": " + draft.code() + field.pointer() + ": "
                    + field.problem().code() + " " + field.args());
        }
    }

    private static List<ProgrammeDraft> drafts(Path file) {
        try {
            JsonArray all = JsonMaker.read(Files.readString(file, StandardCharsets.UTF_8))
                    .asJsonArray();
            return all.getValuesAs(JsonObject.class).stream()
                    .map(ProgrammesFilling::draft)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ProgrammeDraft draft(JsonObject one) {
        return new ProgrammeDraft(
                one.getString("code"),
                one.getString("name"),
                one.getString("funder", null),
                LocalDate.parse(one.getString("from")),
                LocalDate.parse(one.getString("to")),
                one.getJsonArray("uats").getValuesAs(JsonNumber.class).stream()
                        .map(JsonNumber::intValue)
                        .toList(),
                one.getJsonArray("groups").getValuesAs(JsonObject.class).stream()
                        .map(group -> new ProgrammeDraft.Group(
                                group.getString("code"),
                                group.getString("name"),
                                group.getString("proof"),
                                group.containsKey("target") ? group.getInt("target") : null))
                        .toList(),
                one.getJsonArray("partners").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList());
    }
}
