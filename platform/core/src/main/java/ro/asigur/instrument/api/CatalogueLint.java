package ro.asigur.instrument.api;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of the linter that looks at services, priorities and periods. */
final class CatalogueLint {

    private static final Set<String> STARTS = Set.of("plan", "finding", "request", "season", "visit");

    private final Instrument instrument;
    private final List<InstrumentLinter.LintFinding> findings;
    private final Set<String> codes = new HashSet<>();

    private CatalogueLint(Instrument instrument, List<InstrumentLinter.LintFinding> findings) {
        this.instrument = instrument;
        this.findings = findings;
    }

    static void lint(Instrument instrument, List<InstrumentLinter.LintFinding> findings) {
        CatalogueLint lint = new CatalogueLint(instrument, findings);
        lint.services(instrument.commonServices(), "/common_services", List.of());
        int index = 0;
        for (Instrument.Vulnerability vulnerability :
                instrument.vulnerabilities().values()) {
            String place = "/vulnerabilities/" + index++;
            List<String> leads = new ArrayList<>(vulnerability.supportRoles());
            leads.add(vulnerability.leadRole());
            lint.known(leads, instrument.roles().keySet(), place + "/lead_role");
            List<String> criteria = vulnerability.criteria().stream()
                    .map(Instrument.Criterion::code)
                    .toList();
            lint.services(vulnerability.services(), place + "/services", criteria);
        }
        for (Instrument.Priority priority : instrument.priorities().values()) {
            lint.periods(
                    "/priorities/" + (priority.level() - 1),
                    priority.firstAction(),
                    priority.plan(),
                    priority.reevaluate(),
                    priority.thenReevaluate());
        }
        lint.periods("/no_vulnerability/reevaluate", instrument.reevaluateWithoutVulnerability());
        lint.known(instrument.requiredToSubmit(), instrument.questions().keySet(), "/required_to_submit");
    }

    private void report(String code, String place, String detail) {
        findings.add(new InstrumentLinter.LintFinding(code, place, detail));
    }

    private void services(List<Instrument.Service> services, String list, List<String> criteria) {
        for (int i = 0; i < services.size(); i++) {
            Instrument.Service service = services.get(i);
            String place = list + "/" + i;
            if (!codes.add(service.code())) {
                report("code-repeated", place + "/code", service.code());
            }
            known(List.of(service.category()), instrument.categories().keySet(), place + "/category");
            known(service.destinations(), instrument.destinations().keySet(), place + "/destinations");
            known(service.roles(), instrument.roles().keySet(), place + "/roles");
            known(service.fallbackRoles(), instrument.roles().keySet(), place + "/fallback_roles");
            timing(service.timing(), place + "/timing", criteria);
        }
    }

    private void timing(Instrument.Timing timing, String place, List<String> criteria) {
        known(List.of(timing.start()), STARTS, place + "/start");
        periods(
                place,
                timing.due(),
                timing.repeat(),
                timing.until(),
                timing.dueP1(),
                timing.repeatP1(),
                timing.dueIf());
        String byPriority = timing.byPriority();
        if (byPriority != null) {
            known(List.of(byPriority), Set.of("first_action", "plan", "reevaluate"), place + "/by_priority");
        }
        String criterion = timing.dueIfCriterion();
        if (criterion != null) {
            known(List.of(criterion), new HashSet<>(criteria), place + "/due_if");
        }
    }

    private void known(List<String> used, Set<String> all, String place) {
        used.stream().filter(code -> !all.contains(code)).forEach(code -> report("unknown-reference", place, code));
    }

    private void periods(String place, @Nullable String... periods) {
        Arrays.stream(periods).forEach(period -> {
            try {
                if (period != null) {
                    Periods.parse(period);
                }
            } catch (DateTimeException notAPeriod) {
                report("not-a-period", place, String.valueOf(period));
            }
        });
    }
}
