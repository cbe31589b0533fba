package ro.asigur.instrument.api;

import java.util.List;

/**
 * The diagnosis of a household: for every member that gets one, in the order of the interview. Present members get all
 * vulnerabilities, absent children V14 and V17, absent adults none (they are not listed).
 */
public record Diagnosis(String instrumentVersion, Derived derived, List<OfMember> members) {

    /**
     * @param presenceAssumed P13 is not answered: counted as permanent, to be clarified
     * @param findings in the order of evaluation, V14 last
     */
    public record OfMember(String id, boolean presenceAssumed, List<Finding> findings, List<ToClarify> toClarify) {}

    /** All findings of the household. */
    public List<Finding> findings() {
        return members.stream().flatMap(member -> member.findings().stream()).toList();
    }

    /** All that is to be clarified in the household. */
    public List<ToClarify> toClarify() {
        return members.stream().flatMap(member -> member.toClarify().stream()).toList();
    }
}
