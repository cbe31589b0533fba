package ro.asigur.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.casework.PlanSheet.AgreementSheet;
import ro.asigur.casework.domain.CaseworkProblem;
import ro.asigur.casework.store.Agreements;
import ro.asigur.casework.store.Plans;
import ro.asigur.identity.api.CurrentActor;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Refusal;
import ro.asigur.kernel.UatCode;
import ro.asigur.outbox.api.Fact;
import ro.asigur.outbox.api.Outbox;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.JsonMaker;

/** The family says whether it agrees with its plan, and signs. */
@ApplicationScoped
public class RecordAgreement {

    private static final Set<String> AGREEMENTS = Set.of("da", "nu", "amanat");
    private static final Set<String> WAYS = Set.of("drawn", "paper", "spoken");
    private static final int SIGNER_MAX = 120;

    /** Straight strokes alone: nothing that a drawing could hide in. */
    private static final Pattern POINT = Pattern.compile("[ML][0-9]{1,3} [0-9]{1,3}");

    private static final int SIGNATURE_MAX = 20_000;
    private static final int SIGNATURE_MIN = 20;

    private Plans plans;
    private Agreements agreements;
    private CurrentActor actor;
    private CountyClock clock;
    private AuditTrail audit;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected RecordAgreement() {}

    @Inject
    public RecordAgreement(
            Plans plans,
            Agreements agreements,
            CurrentActor actor,
            CountyClock clock,
            AuditTrail audit,
            Outbox outbox) {
        this.plans = plans;
        this.agreements = agreements;
        this.actor = actor;
        this.clock = clock;
        this.audit = audit;
        this.outbox = outbox;
    }

    /**
     * @param id made by the device
     * @param signer who of the family said it
     * @param way drawn, paper or spoken
     * @param signature drawn: path data of SVG, {@code M} and {@code L} with whole numbers, in a box of 600 by 200
     */
    public record Said(
            UUID id,
            UUID plan,
            String agreement,
            @Nullable String signer,
            LocalDate on,
            String way,
            @Nullable String signature) {}

    /** @param base the agreement that was on the screen; null: not looked at */
    @Requires(CaseworkPermissions.CHANGE)
    public void record(Said said, @Nullable String base) {
        Plans.Plan plan =
                plans.take(said.plan()).orElseThrow(() -> Refusal.at("/planId", CaseworkProblem.PLAN_NOT_FOUND));
        if (plan.state().equals("inchis")) {
            throw Refusal.at("/planId", CaseworkProblem.PLAN_CLOSED);
        }
        if (base != null && !base.equals(plan.agreement())) {
            throw Refusal.at("/agreement", CaseworkProblem.CHANGED_MEANWHILE, Map.of("state", plan.agreement()));
        }
        String signer = check(said);
        agreements.add(
                plan,
                new AgreementSheet(
                        said.id(),
                        said.agreement(),
                        signer,
                        said.on(),
                        said.way(),
                        said.way().equals("drawn") ? said.signature() : null,
                        actor.get().name(),
                        clock.now()));
        UatCode uat = new UatCode(plan.uat());
        audit.wrote(
                "plan.agreement-recorded",
                plan.id(),
                uat,
                JsonMaker.object().add("agreement", plan.agreement()).build(),
                JsonMaker.object()
                        .add("agreement", said.agreement())
                        .add("way", said.way())
                        .add("on", said.on().toString())
                        .build());
        outbox.publish(new Fact(
                "casework.AgreementRecorded",
                uat,
                null,
                JsonMaker.object()
                        .add("householdId", plan.household().toString())
                        .add("planId", plan.id().toString())
                        .add("agreement", said.agreement())
                        .build()));
    }

    /** @return who said it */
    private String check(Said said) {
        if (!AGREEMENTS.contains(said.agreement())) {
            throw Refusal.at("/agreement", CaseworkProblem.AGREEMENT_UNKNOWN);
        }
        if (!WAYS.contains(said.way())) {
            throw Refusal.at("/way", CaseworkProblem.WAY_UNKNOWN);
        }
        if (said.on().isAfter(clock.today())) {
            throw Refusal.at("/on", CaseworkProblem.AGREED_IN_FUTURE);
        }
        String signer = said.signer();
        if (signer == null || signer.isBlank() || signer.length() > SIGNER_MAX) {
            throw Refusal.at("/signer", CaseworkProblem.SIGNATURE_NEEDED);
        }
        String signature = said.signature();
        if (said.way().equals("drawn")) {
            if (signature == null || signature.length() < SIGNATURE_MIN) {
                throw Refusal.at("/signature", CaseworkProblem.SIGNATURE_NEEDED);
            }
            if (signature.length() > SIGNATURE_MAX || !isStrokes(signature)) {
                throw Refusal.at("/signature", CaseworkProblem.SIGNATURE_WRONG);
            }
        }
        return signer.strip();
    }

    /** Stroke by stroke: the whole at once would take the matcher as deep as the drawing is long. */
    private static boolean isStrokes(String signature) {
        if (!signature.startsWith("M")) {
            return false;
        }
        for (String point : signature.split("(?=[ML])", -1)) {
            if (!POINT.matcher(point).matches()) {
                return false;
            }
        }
        return true;
    }
}
