package ro.asigur.instrument.api;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelErrorCode;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The CEL environment of the rules, and the programs compiled in it, one per text. Programs may be run by many threads. */
final class CelRules {

    /** Lists of present members that a rule may look through. */
    static final List<String> SETS = List.of("members", "others", "adults", "children");

    private static final Cel ENVIRONMENT = environment();

    private final Map<String, CelRuntime.Program> programs = new HashMap<>();

    private static Cel environment() {
        CelBuilder builder = CelFactory.standardCelBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.BOOL);
        MapType answers = MapType.create(SimpleType.STRING, SimpleType.DYN);
        MapType numbers = MapType.create(SimpleType.STRING, SimpleType.DOUBLE);
        builder.addVar("p", answers).addVar("h", answers).addVar("par", numbers).addVar("vul", numbers);
        SETS.forEach(set -> builder.addVar(set, ListType.create(answers)));
        return builder.build();
    }

    /** @throws CelValidationException when the text is not CEL or reads a variable that does not exist */
    static CelAbstractSyntaxTree parse(String cel) throws CelValidationException {
        return ENVIRONMENT.compile(cel).getAst();
    }

    /** The program of a text; the same text is compiled once. */
    CelRuntime.Program program(String cel) {
        return programs.computeIfAbsent(cel, text -> {
            try {
                return ENVIRONMENT.createProgram(parse(text));
            } catch (CelValidationException | CelEvaluationException refused) {
                throw new IllegalArgumentException("not a rule: " + text, refused);
            }
        });
    }

    /**
     * One evaluation. A missing key is unknown; any other error is a fault of the instrument or of an unchecked answer and is
     * never read as unknown.
     */
    static Trit evaluate(CelRuntime.Program program, Map<String, ?> variables) {
        try {
            if (program.eval(variables) instanceof Boolean value) {
                return Trit.of(value);
            }
            throw new IllegalStateException("a variable is not bound");
        } catch (CelEvaluationException error) {
            if (error.getErrorCode() == CelErrorCode.ATTRIBUTE_NOT_FOUND) {
                return Trit.UNKNOWN;
            }
            throw new IllegalStateException(error);
        }
    }
}
