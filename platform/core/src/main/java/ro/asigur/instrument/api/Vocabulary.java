package ro.asigur.instrument.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that rules may read: questions by code and the derived values, with the place and the kind of each. */
record Vocabulary(Map<String, Word> words) {

    /** What a comparison with the name needs. */
    enum Kind {
        CHOICE,
        CHOICES,
        NUMBER,
        TRUTH,
        UNREAD
    }

    /**
     * @param variable {@code p} of the person, {@code h} of the household
     * @param question null for derived values
     */
    record Word(String variable, Kind kind, Instrument.@Nullable Question question) {}

    private static final Map<String, Word> DERIVED = Map.of(
            "age_m", new Word("p", Kind.NUMBER, null),
            "age_y", new Word("p", Kind.NUMBER, null),
            "is_child", new Word("p", Kind.TRUTH, null),
            "is_adult", new Word("p", Kind.TRUTH, null),
            "sex", new Word("p", Kind.CHOICE, null),
            "mother_age_y", new Word("p", Kind.NUMBER, null),
            "n_children", new Word("h", Kind.NUMBER, null),
            "hh_size", new Word("h", Kind.NUMBER, null),
            "adj_income", new Word("h", Kind.NUMBER, null),
            "overcrowded", new Word("h", Kind.TRUTH, null));

    static Vocabulary of(Map<String, Instrument.Question> questions) {
        Map<String, Word> words = new LinkedHashMap<>(DERIVED);
        questions.forEach((code, question) -> words.put(
                code,
                new Word(question.scope() == Instrument.Scope.HOUSEHOLD ? "h" : "p", kind(question.type()), question)));
        return new Vocabulary(words);
    }

    private static Kind kind(Instrument.Type type) {
        return switch (type) {
            case SINGLE -> Kind.CHOICE;
            case MULTI -> Kind.CHOICES;
            case INT, DECIMAL -> Kind.NUMBER;
            default -> Kind.UNREAD;
        };
    }

    @Nullable
    Word word(String name) {
        return words.get(name);
    }
}
