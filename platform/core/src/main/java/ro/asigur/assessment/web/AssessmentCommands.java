package ro.asigur.assessment.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.assessment.AnswerQuestion;
import ro.asigur.assessment.BeginAssessment;
import ro.asigur.assessment.SubmitAssessment;
import ro.asigur.assessment.api.ClarifyRow;
import ro.asigur.assessment.api.DiagnosisRow;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.CommandHandler;
import ro.asigur.commands.api.Payload;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.tenancy.api.JsonMaker;

/** Assessment's commands: each reads its payload and calls its use case. */
public final class AssessmentCommands {

    private AssessmentCommands() {}

    /** {@code assessment.begin}, answered with the draft to go on with. */
    @ApplicationScoped
    public static class Begins implements CommandHandler {

        @Inject
        BeginAssessment use;

        @Override
        public String type() {
            return "assessment.begin";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            UUID draft = use.begin(new BeginAssessment.Order(
                    payload.id("assessmentId"),
                    new HouseholdId(payload.id("householdId")),
                    payload.text("kind"),
                    payload.date("visitDate"),
                    payload.text("instrumentVersion"),
                    command.madeAt()));
            return JsonMaker.object().add("assessmentId", draft.toString()).build();
        }
    }

    /** {@code assessment.answer}, answered with {@code conflict} when somebody else has answered meanwhile. */
    @ApplicationScoped
    public static class Answers implements CommandHandler {

        @Inject
        AnswerQuestion use;

        @Override
        public String type() {
            return "assessment.answer";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            return use.answer(new AnswerQuestion.Order(
                            payload.id("assessmentId"),
                            payload.idOrNull("personId"),
                            payload.text("question"),
                            payload.value("value"),
                            command.base(),
                            payload.value("carried") == JsonValue.TRUE,
                            command.madeAt()))
                    .map(other -> JsonMaker.object().add("conflict", other).build())
                    .orElse(JsonValue.EMPTY_JSON_OBJECT);
        }
    }

    /** {@code assessment.submit}, answered with what was found and the plan's id. */
    @ApplicationScoped
    public static class Submits implements CommandHandler {

        @Inject
        SubmitAssessment use;

        @Override
        public String type() {
            return "assessment.submit";
        }

        @Override
        public JsonObject handle(Command command) {
            SubmitAssessment.Submitted submitted =
                    use.submit(Payload.of(command).id("assessmentId"), command.madeAt());
            JsonArrayBuilder diagnoses = JsonMaker.array();
            submitted.diagnoses().forEach(row -> diagnoses.add(diagnosis(row)));
            JsonArrayBuilder toClarify = JsonMaker.array();
            submitted.toClarify().forEach(row -> toClarify.add(open(row)));
            return JsonMaker.object()
                    .add("diagnoses", diagnoses)
                    .add("toClarify", toClarify)
                    .add("planId", value(submitted.planId()))
                    .add(
                            "priority",
                            submitted.priority() == null ? JsonValue.NULL : JsonMaker.value(submitted.priority()))
                    .build();
        }

        private static JsonObjectBuilder diagnosis(DiagnosisRow row) {
            return JsonMaker.object()
                    .add("personId", row.personId().toString())
                    .add("vulnerability", row.vulnerability())
                    .add("priority", row.priority())
                    .add("fired", JsonMaker.texts(row.fired()))
                    .add("unknown", JsonMaker.texts(row.unknown()))
                    .add("state", row.state());
        }

        private static JsonObjectBuilder open(ClarifyRow row) {
            return JsonMaker.object()
                    .add("personId", row.personId().toString())
                    .add("vulnerability", row.vulnerability())
                    .add("unknown", JsonMaker.texts(row.unknown()));
        }

        private static JsonValue value(@Nullable UUID id) {
            return id == null ? JsonValue.NULL : JsonMaker.value(id.toString());
        }
    }
}
