package ro.asigur.exchange;

import static ro.asigur.field.FieldWork.BACAU;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ro.asigur.exchange.store.ImportReports;
import ro.asigur.identity.api.Actor;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.JsonMaker;

/** The county's administrator at the exchange, as its screens would be used. */
@Dependent
public class Trade {

    @Inject
    ExportData export;

    @Inject
    BringFile files;

    @Inject
    ImportsOfCounty imports;

    @Inject
    WorkOnImports work;

    @Inject
    CurrentActor current;

    static Actor administrator(int... uats) {
        return new Actor(
                BACAU,
                UUID.nameUUIDFromBytes("administratoarea".getBytes(StandardCharsets.UTF_8)),
                "Administratoarea",
                Set.of("county-admin"),
                Set.of("exchange.export", "exchange.cnp", "exchange.import"),
                java.util.Arrays.stream(uats).mapToObj(UatCode::new).toList(),
                "ro");
    }

    byte[] exported(Actor actor, ExportData.Order order) {
        return current.as(actor, () -> {
            export.begin(order);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            export.write(order, out);
            return out.toByteArray();
        });
    }

    List<JsonObject> lines(Actor actor, ExportData.Order order) {
        return new String(exported(actor, order), StandardCharsets.UTF_8)
                .lines()
                .map(JsonMaker::readObject)
                .toList();
    }

    ImportSheet brought(Actor actor, String system, String name, byte[] content) {
        Path spooled = BringFile.spool(new ByteArrayInputStream(content));
        try {
            return current.as(actor, () -> imports.one(files.bring(system, name, spooled)));
        } finally {
            try {
                Files.delete(spooled);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    ImportSheet brought(Actor actor, String system, String name, String content) {
        return brought(actor, system, name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Ordered and gone through. */
    ImportSheet checked(Actor actor, ImportSheet sheet, String layout) {
        current.as(actor, () -> imports.check(sheet.id(), layout == null ? null : JsonMaker.readObject(layout)));
        return worked(actor, sheet);
    }

    ImportSheet run(Actor actor, ImportSheet sheet) {
        current.as(actor, () -> imports.run(sheet.id()));
        return worked(actor, sheet);
    }

    ImportSheet worked(Actor actor, ImportSheet sheet) {
        work.run(BACAU, actor);
        return current.as(actor, () -> imports.one(sheet.id()));
    }

    List<ImportReports.Kept> problems(Actor actor, ImportSheet sheet) {
        return current.as(actor, () -> imports.problems(sheet.id(), 0));
    }
}
