package ro.asigur.server.problems;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import ro.asigur.commands.api.ProblemTexts;
import ro.asigur.kernel.Problem;
import ro.asigur.kernel.Refusal;
import ro.asigur.server.entry.HostTenant;
import ro.asigur.tenancy.api.JsonMaker;

/** RFC 9457 problem details, in the language of the request. The type is the address of a page that says what to do. */
@ApplicationScoped
public class ProblemDocuments implements ProblemTexts {

    public static final String MEDIA_TYPE = "application/problem+json";

    @Inject
    Texts texts;

    @Inject
    HostTenant request;

    @Override
    public JsonObject json(Refusal refusal) {
        return json(refusal, request.locale());
    }

    public JsonObject json(Refusal refusal, Locale locale) {
        JsonObjectBuilder document = start(refusal.problem(), refusal.args(), locale);
        if (!refusal.fields().isEmpty()) {
            JsonArrayBuilder errors = JsonMaker.array();
            for (Refusal.Field field : refusal.fields()) {
                errors.add(JsonMaker.object()
                        .add("pointer", field.pointer())
                        .add("code", field.problem().code())
                        .add("detail", detail(field.problem(), field.args(), locale)));
            }
            document.add("errors", errors);
        }
        return document.build();
    }

    private JsonObjectBuilder start(Problem problem, Map<String, Object> args, Locale locale) {
        JsonObjectBuilder document = JsonMaker.object()
                .add("type", "/problems/" + problem.code())
                .add("title", title(problem, args, locale))
                .add("status", problem.status())
                .add("code", problem.code());
        texts.problem(problem.code(), "detail", locale, args).ifPresent(text -> document.add("detail", text));
        return document;
    }

    private String title(Problem problem, Map<String, Object> args, Locale locale) {
        return texts.problem(problem.code(), "title", locale, args).orElse(problem.code());
    }

    private String detail(Problem problem, Map<String, Object> args, Locale locale) {
        return texts.problem(problem.code(), "detail", locale, args).orElseGet(() -> title(problem, args, locale));
    }

    public Response response(Refusal refusal) {
        return Response.status(refusal.problem().status())
                .type(MEDIA_TYPE)
                .entity(json(refusal))
                .build();
    }
}
