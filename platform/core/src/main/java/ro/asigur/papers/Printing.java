package ro.asigur.papers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.documents.api.Paper;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** Puts a paper together and writes its printing into the trail. */
@ApplicationScoped
public class Printing {

    @Inject
    AuditTrail audit;

    @Inject
    CountyClock clock;

    /**
     * @param kind the paper's word, in its template's, its file's and the trail's name, e.g. {@code plan-de-servicii}
     * @param subject whose paper it is: notice, household, plan, account; null of a commune
     */
    Printable of(
            String kind,
            String title,
            String about,
            @Nullable UUID subject,
            @Nullable UatCode uat,
            JsonObject asked,
            Map<String, Object> content) {
        audit.read(
                "paper.printed",
                subject,
                uat,
                JsonMaker.object(asked).add("paper", kind).build());
        return new Printable(
                new Paper("papers/sheets/" + kind + ".html", title, about, content),
                kind + "-" + clock.today() + ".pdf");
    }
}
