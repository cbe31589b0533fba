package ro.asigur.server.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import ro.asigur.kernel.Refusal;
import ro.asigur.server.problems.ProblemDocuments;

/** Refusals of the filters, which stand before JAX-RS and its mappers. */
@ApplicationScoped
public class Answers {

    @Inject
    ProblemDocuments problems;

    void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
        byte[] body = problems.json(refusal).toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(refusal.problem().status());
        response.setContentType(ProblemDocuments.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
