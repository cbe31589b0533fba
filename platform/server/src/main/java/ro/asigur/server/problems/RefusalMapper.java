package ro.asigur.server.problems;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import ro.asigur.kernel.Refusal;

/** A refusal is an answer. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {

    @Inject
    ProblemDocuments problems;

    @Override
    public Response toResponse(Refusal refusal) {
        return problems.response(refusal);
    }
}
