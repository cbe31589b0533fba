package ro.asigur.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ro.asigur.audit.api.AuditTrail;
import ro.asigur.census.domain.Likeness;
import ro.asigur.census.domain.Likeness.Someone;
import ro.asigur.census.domain.MemberFields;
import ro.asigur.census.store.DuplicateCases;
import ro.asigur.census.store.Lookalikes;
import ro.asigur.identity.api.Requires;
import ro.asigur.kernel.Cnp;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.JsonMaker;

/**
 * Query: who on file may be the person that is being written down, as far as the worker may see. Asked while she types, so half
 * a name is no mistake. When somebody is shown, that goes into the trail.
 */
@ApplicationScoped
public class ComparePeople {

    private static final int MOST = 5;
    private static final UUID NOBODY = new UUID(0, 0);

    private Lookalikes lookalikes;
    private DuplicateCases cases;
    private AuditTrail audit;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected ComparePeople() {}

    @Inject
    public ComparePeople(Lookalikes lookalikes, DuplicateCases cases, AuditTrail audit) {
        this.lookalikes = lookalikes;
        this.cases = cases;
        this.audit = audit;
    }

    /**
     * Somebody being written down.
     *
     * @param person null for a new record
     * @param household null when it is new itself; {@code village} and {@code uat} where it is, 0 when not known
     */
    public record Typed(@Nullable UUID person, @Nullable UUID household, int village, int uat, MemberFields fields) {}

    /** @param reasons codes of {@link Likeness} */
    public record Alike(PersonSide person, int score, List<String> reasons) {}

    /** The most alike first. */
    @Requires(CensusPermissions.RECORD)
    public List<Alike> compare(Supplier<Typed> told) {
        Typed typed = told.get();
        MemberFields fields = typed.fields();
        Cnp cnp = fields.validCnp().orElse(null);
        UUID self = typed.person();
        Someone someone = new Someone(
                self == null ? NOBODY : self,
                fields.familyName(),
                fields.givenName(),
                fields.birthDate(),
                fields.birthPrecision(),
                fields.sex(),
                lookalikes.key(cnp),
                typed.household(),
                typed.village() == 0 ? -1 : typed.village(),
                typed.uat());
        Set<UUID> others = self == null ? Set.of() : new HashSet<>(cases.distinctFrom(self));
        List<Alike> alike = lookalikes.near(someone, cnp).stream()
                .filter(side -> !others.contains(side.shown().id()))
                .flatMap(side -> Likeness.between(someone, side.compared()).stream()
                        .flatMap(why -> Stream.of(new Alike(side.shown(), why.score(), why.reasons()))))
                .sorted(Comparator.comparingInt(Alike::score).reversed())
                .limit(MOST)
                .toList();
        if (!alike.isEmpty()) {
            audit.read(
                    "people.compared",
                    null,
                    typed.uat() == 0 ? null : new UatCode(typed.uat()),
                    JsonMaker.object()
                            .add("q", fields.fullName())
                            .add("found", alike.size())
                            .build());
        }
        return alike;
    }
}
