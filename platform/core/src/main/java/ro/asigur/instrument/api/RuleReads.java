package ro.asigur.instrument.api;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a rule refers to.
 *
 * @param names questions and derived values
 * @param parameters codes
 * @param raised vulnerabilities
 */
record RuleReads(Set<String> names, Set<String> parameters, Set<String> raised) {

    static RuleReads of(Rule rule) {
        RuleReads reads = new RuleReads(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        reads.add(rule);
        return reads;
    }

    private void add(Rule rule) {
        if (rule instanceof Rule.Compare compare) {
            names.add(compare.question());
            String parameter = compare.parameter();
            if (parameter != null) {
                parameters.add(parameter);
            }
        } else if (rule instanceof Rule.In in) {
            names.add(in.question());
        } else if (rule instanceof Rule.Has has) {
            names.add(has.question());
        } else if (rule instanceof Rule.And and) {
            and.parts().forEach(this::add);
        } else if (rule instanceof Rule.Or or) {
            or.parts().forEach(this::add);
        } else if (rule instanceof Rule.Not not) {
            add(not.part());
        } else if (rule instanceof Rule.AnyOf any) {
            add(any.part());
        } else if (rule instanceof Rule.AtLeast atLeast) {
            atLeast.parts().forEach(this::add);
        } else if (rule instanceof Rule.Raised raisedRule) {
            raised.add(raisedRule.vulnerability());
        }
    }
}
