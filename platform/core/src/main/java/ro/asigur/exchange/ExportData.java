package ro.asigur.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.exchange.format.CsvZipWriter;
import ro.asigur.exchange.format.Format;
import ro.asigur.exchange.format.JsonLinesWriter;
import ro.asigur.exchange.format.RowWriter;
import ro.asigur.exchange.store.ExportedRows;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Work;

/** Everything that is on file of a commune, or of all that the reader works in, in the exchange format. */
@ApplicationScoped
public class ExportData {

    private ExportedRows rows;
    private Work work;
    private CurrentActor actor;
    private CountyClock clock;
    private AuditTrail audit;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected ExportData() {}

    @Inject
    public ExportData(ExportedRows rows, Work work, CurrentActor actor, CountyClock clock, AuditTrail audit) {
        this.rows = rows;
        this.work = work;
        this.actor = actor;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param format {@code jsonl}, or {@code csv} for a ZIP of CSV files
     * @param uat null: all communes that the reader works in
     * @param cnp the CNPs in clear too
     */
    public record Order(String format, @Nullable Integer uat, boolean cnp) {}

    /**
     * Looks at the order before anything is sent, and writes it into the trail: a file that breaks off has been read too.
     *
     * @return the name of the file
     */
    @Requires(ExchangePermissions.EXPORT)
    public String begin(Order order) {
        if (!order.format().equals("jsonl") && !order.format().equals("csv")) {
            throw Refusal.of(ExchangeProblem.FORMAT_UNKNOWN, Map.of("format", order.format()));
        }
        Integer uat = order.uat();
        UatCode commune = uat == null ? null : new UatCode(uat);
        if (commune != null && !work.binding().uats().contains(commune)) {
            throw Refusal.of(ExchangeProblem.UAT_NOT_FOUND);
        }
        if (order.cnp() && !actor.get().may(ExchangePermissions.CNP)) {
            throw Refusal.of(ExchangeProblem.CNP_NOT_ALLOWED);
        }
        audit.read(
                "exchange.exported",
                null,
                commune,
                JsonMaker.object()
                        .add("format", order.format())
                        .add("cnp", order.cnp())
                        .build());
        return "asigur-" + work.tenant().id() + (uat == null ? "" : "-" + uat) + "-" + clock.today()
                + (order.format().equals("csv") ? ".zip" : ".jsonl");
    }

    /** @param order that {@link #begin} has looked at */
    @Requires(ExchangePermissions.EXPORT)
    public void write(Order order, OutputStream out) {
        try {
            RowWriter writer = order.format().equals("csv")
                    ? new CsvZipWriter(out, header(order))
                    : new JsonLinesWriter(out, header(order));
            for (Format.Kind kind : Format.kinds()) {
                writer.begin(kind);
                rows.each(kind, order.uat(), order.cnp(), writer::write);
            }
            writer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonObject header(Order order) {
        JsonObjectBuilder header = JsonMaker.object()
                .add("kind", "header")
                .add("format", Format.NAME)
                .add("version", Format.VERSION)
                .add("county", work.tenant().id().value())
                .add("exportedAt", clock.now().toString())
                .add("cnp", order.cnp());
        if (order.uat() != null) {
            header.add("uat", order.uat());
        }
        return header.build();
    }
}
