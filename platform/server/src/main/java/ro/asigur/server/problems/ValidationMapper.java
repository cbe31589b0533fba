package ro.asigur.server.problems;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import ro.asigur.kernel.Refusal;

/** Bean Validation's violations, each at its field. */
@Provider
public class ValidationMapper implements ExceptionMapper<ConstraintViolationException> {

    @Inject
    ProblemDocuments problems;

    @Override
    public Response toResponse(ConstraintViolationException invalid) {
        List<Refusal.Field> fields = invalid.getConstraintViolations().stream()
                .map(ValidationMapper::field)
                .toList();
        return problems.response(Refusal.of(ServerProblem.INVALID, fields));
    }

    private static Refusal.Field field(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        int depth = 0;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (depth++ >= 2 && node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName()); // after the method and its parameter
            }
        }
        return new Refusal.Field(
                pointer.toString(), ServerProblem.INVALID_FIELD, Map.of("message", violation.getMessage()));
    }
}
