package ro.asigur.e2e;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.stream.Collectors;

/** What the guide's answers are called on the screen. */
record Guide(Map<String, JsonObject> questions) {

    static Guide of(Caller worker) {
        return new Guide(
                worker
                        .get("/api/instrument/current")
                        .object()
                        .getJsonArray("questions")
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .collect(Collectors.toMap(question -> question.getString("code"), question -> question)));
    }

    /** @return the Romanian label of an option */
    String label(String question, String option) {
        return questions.get(question).getJsonArray("options").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("value").equals(option))
                .findFirst()
                .orElseThrow(() -> new AssertionError(question + " has no option " + option))
                .getString("label_ro");
    }

    boolean isTyped(String question) {
        return switch (questions.get(question).getString("type")) {
            case "int", "decimal", "text" -> true;
            default -> false;
        };
    }
}
