package ro.asigur.papers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.casework.api.CaseworkReports;
import ro.asigur.casework.api.CaseworkReports.Line;
import ro.asigur.casework.api.CaseworkReports.PlanOnPaper;
import ro.asigur.casework.api.CaseworkReports.Signed;
import ro.asigur.census.api.HouseholdRegister;
import ro.asigur.census.api.HouseholdSheet;
import ro.asigur.census.api.MemberSheet;
import ro.asigur.identity.api.Requires;
import ro.asigur.instrument.api.Instrument;
import ro.asigur.instrument.api.Instruments;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.papers.domain.PapersProblem;
import ro.asigur.papers.domain.SignatureDrawing;
import ro.asigur.tenancy.api.Work;

/** The plan of services (Order 286/2006, Law 156/2023: at least twelve months), to be read with the family and signed. */
@ApplicationScoped
public class PrintPlan {

    @Inject
    CaseworkReports casework;

    @Inject
    HouseholdRegister households;

    @Inject
    Instruments instruments;

    @Inject
    Work work;

    @Inject
    Printing printing;

    /** @param services those that stand; {@code text} with what stands behind it */
    public record Group(String name, List<Service> services) {}

    /** Of the template. */
    public record Service(
            String text,
            List<String> folded,
            String forWhom,
            String who,
            String where,
            @Nullable LocalDate due,
            String timing,
            String often,
            String state,
            String reason,
            int priority) {}

    /** @throws Refusal {@code papers.plan-not-found} */
    @Requires(PapersPermissions.PLAN)
    public Printable print(UUID id) {
        PlanOnPaper plan = casework.plan(id).orElseThrow(() -> Refusal.of(PapersProblem.PLAN_NOT_FOUND));
        HouseholdId household = new HouseholdId(plan.household());
        HouseholdSheet sheet = households.sheet(household).orElseThrow(() -> Refusal.of(PapersProblem.PLAN_NOT_FOUND));
        List<MemberSheet> members = households.members(household);
        Map<String, Object> content = new HashMap<>();
        content.put("household", sheet);
        content.put("members", members.stream().map(Wording::name).toList());
        content.put("madeOn", plan.createdAt().atZone(work.tenant().zone()).toLocalDate());
        content.put("horizon", plan.horizon());
        content.put("groups", groups(plan, Wording.names(members)));
        Signed signed = plan.signed();
        content.put("agreement", Wording.agreement(signed == null ? plan.agreement() : signed.agreement()));
        content.put("isSigned", signed != null);
        content.put("signer", signed == null ? "" : signed.signer());
        content.put("way", signed == null ? "" : Wording.way(signed.way()));
        content.put("signedOn", signed == null ? plan.horizon() : signed.on());
        content.put("signature", SignatureDrawing.of(signed == null ? null : signed.signature()));
        return printing.of(
                "plan-de-servicii",
                "Plan de servicii",
                "Planul de servicii al unei gospodării: pachetul minim, cu termene și responsabili",
                household.value(),
                new UatCode(sheet.uat()),
                JsonValue.EMPTY_JSON_OBJECT,
                content);
    }

    /** By category, in the guide's order. */
    private List<Group> groups(PlanOnPaper plan, Map<UUID, String> names) {
        Instrument guide = instruments.current().instrument();
        List<Group> groups = new ArrayList<>();
        guide.categories().values().forEach(category -> {
            List<Service> services = plan.lines().stream()
                    .filter(line -> line.category().equals(category.code()))
                    .map(line -> service(line, names, guide))
                    .toList();
            if (!services.isEmpty()) {
                groups.add(new Group(category.name().ro(), services));
            }
        });
        return groups;
    }

    private static Service service(Line line, Map<UUID, String> names, Instrument guide) {
        Instrument.Named role = guide.roles().get(line.role());
        String profession = role == null ? line.role() : role.name().ro();
        String responsible = line.responsible();
        return new Service(
                line.text(),
                line.folded(),
                Wording.persons(line.persons(), names),
                responsible == null ? profession : responsible + " (" + profession + ")",
                String.join(
                        ", ",
                        line.destinations().stream()
                                .map(code -> guide.destinations().containsKey(code)
                                        ? guide.destinations().get(code).name().ro()
                                        : code)
                                .toList()),
                line.due(),
                line.timing(),
                Wording.often(line.repeatEvery()),
                Wording.lineState(line.state()),
                line.reason() == null ? "" : line.reason(),
                line.priority());
    }
}
