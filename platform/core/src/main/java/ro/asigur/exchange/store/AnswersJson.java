package ro.asigur.exchange.store;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import ro.asigur.tenancy.api.JsonMaker;

/** Answers as they are stored: options and texts, numbers (whole ones without a point), lists of options. */
public final class AnswersJson {

    private AnswersJson() {}

    public static String of(Map<String, Object> answers) {
        JsonObjectBuilder object = JsonMaker.object();
        answers.forEach((question, value) -> {
            if (value instanceof List<?> many) {
                JsonArrayBuilder array = JsonMaker.array();
                many.forEach(one -> array.add(one.toString()));
                object.add(question, array);
            } else if (value instanceof Number number) {
                double told = number.doubleValue();
                if (told == Math.rint(told)) {
                    object.add(question, (long) told);
                } else {
                    object.add(question, told);
                }
            } else {
                object.add(question, value.toString());
            }
        });
        return object.build().toString();
    }
}
