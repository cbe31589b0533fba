package ro.asigur.server.problems;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import ro.asigur.kernel.Problem;
import ro.asigur.kernel.Refusal;
import ro.asigur.tenancy.api.JsonMaker;

/** What JAX-RS refuses by itself, as problems of ours; everything else is a bug, answered with the number it has in the log. */
@Provider
public class AnythingElseMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(AnythingElseMapper.class.getName());

    @Inject
    ProblemDocuments problems;

    @Override
    public Response toResponse(Throwable failed) {
        Refusal refusal = refusal(failed);
        if (refusal != null) {
            return problems.response(refusal);
        }
        UUID incident = UUID.randomUUID();
        LOG.log(Level.SEVERE, "incident " + incident, failed);
        return Response.serverError()
                .type(ProblemDocuments.MEDIA_TYPE)
                .entity(JsonMaker.object(problems.json(Refusal.of(ServerProblem.UNEXPECTED)))
                        .add("instance", "urn:uuid:" + incident)
                        .build())
                .build();
    }

    private static @Nullable Refusal refusal(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof WebApplicationException cut
                    && cut.getResponse().getStatus() == 413) {
                return Refusal.of(ServerProblem.BODY_TOO_LARGE); // read to the limit, then cut: it only looks malformed
            }
        }
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonbException || cause instanceof JsonException) {
                return Refusal.of(ServerProblem.MALFORMED);
            }
        }
        if (failed instanceof WebApplicationException web) {
            Problem problem = problem(web.getResponse().getStatus());
            return problem == null ? null : Refusal.of(problem);
        }
        return failed instanceof ProcessingException ? Refusal.of(ServerProblem.MALFORMED) : null;
    }

    private static @Nullable Problem problem(int status) {
        return switch (status) {
            case 400 -> ServerProblem.MALFORMED;
            case 404 -> ServerProblem.NOT_FOUND;
            case 405 -> ServerProblem.METHOD_NOT_ALLOWED;
            case 406 -> ServerProblem.NOT_ACCEPTABLE;
            case 413 -> ServerProblem.BODY_TOO_LARGE;
            case 415 -> ServerProblem.UNSUPPORTED_MEDIA;
            default -> null;
        };
    }
}
