package ro.asigur.exchange.judging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.api.MemberIntake;
import ro.asigur.exchange.format.Format;
import ro.asigur.exchange.format.JsonLinesWriter;
import ro.asigur.exchange.reading.Buckets.Placed;
import ro.asigur.exchange.reading.Fault;
import ro.asigur.exchange.reading.ReadProblem;
import ro.asigur.kernel.Cnp;
import ro.asigur.kernel.Refusal;

/** The rows of one household against every rule that a worker's entries meet. Needs no transaction. */
public final class JudgeHousehold {

    private static final int ADDRESS_MAX = 200;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ().\\-/]{4,20}");

    private final Land land;
    private final GuidesInForce guides;
    private final MemberIntake intake;
    private final Keys keys;
    private final LocalDate today;

    public JudgeHousehold(Land land, GuidesInForce guides, MemberIntake intake, Keys keys, LocalDate today) {
        this.land = land;
        this.guides = guides;
        this.intake = intake;
        this.keys = keys;
        this.today = today;
    }

    /**
     * @param arrival empty when it may not come in
     * @param isKnown the county has the household and the file only adds to it
     */
    public record Verdict(Optional<Arrival> arrival, boolean isKnown, List<Fault> faults) {}

    /** @param rows all that carry the household's key, in the order of the file */
    public Verdict judge(String key, List<Placed> rows) {
        Faults faults = new Faults();
        required(rows, faults);
        boolean known = keys.known("household", key).isPresent();
        Optional<Placed> household = household(rows, faults);
        if (household.isEmpty() && !known) {
            faults.error(rows.get(0), "household_id", ImportProblem.HOUSEHOLD_MISSING);
        }
        if (faults.isBad()) {
            return new Verdict(Optional.empty(), known, faults.all());
        }
        int uat = household.map(at -> uat(at, faults)).orElse(0);
        int village =
                uat == 0 ? 0 : household.map(at -> village(at, uat, faults)).orElse(0);
        household.ifPresent(at -> place(at, faults));
        Map<String, Arrival.Member> members = members(rows, faults);
        JudgeInterviews judged = new JudgeInterviews(guides, keys, today, members, faults);
        List<Arrival.Interviewed> interviews = judged.interviews(rows, known);
        List<Arrival.HandNeed> needs = judged.needs(rows, known);
        if (faults.isBad()) {
            return new Verdict(Optional.empty(), known, faults.all());
        }
        Arrival arrival = new Arrival(
                key,
                keys.ours("household", key),
                uat,
                village,
                household.map(at -> at.row().text("address")).orElse(""),
                household.map(at -> at.row().text("phone")).orElse(null),
                List.copyOf(members.values()),
                interviews,
                needs,
                fingerprint(rows));
        return new Verdict(Optional.of(arrival), known, faults.all());
    }

    private static void required(List<Placed> rows, Faults faults) {
        for (Placed at : rows) {
            for (Format.Column column : at.row().kind().columns()) {
                if (column.required() && !at.row().values().containsKey(column.name())) {
                    faults.error(at, column.name(), ReadProblem.VALUE_MISSING);
                }
            }
            String kind = at.row().kind().name();
            if (kind.equals("plan_line")) {
                faults.notice(at, "", ImportProblem.PLAN_MADE_ANEW, Map.of());
            }
        }
    }

    private static Optional<Placed> household(List<Placed> rows, Faults faults) {
        Placed first = null;
        for (Placed at : of(rows, "household")) {
            if (first == null) {
                first = at;
            } else if (!first.row().values().equals(at.row().values())) {
                faults.error(
                        at,
                        "id",
                        ImportProblem.HOUSEHOLD_TWICE,
                        Map.of("line", first.row().line()));
            }
        }
        return Optional.ofNullable(first);
    }

    static List<Placed> of(List<Placed> rows, String kind) {
        return rows.stream().filter(at -> at.row().kind().name().equals(kind)).toList();
    }

    private int uat(Placed at, Faults faults) {
        OptionalInt uat = land.uat(at.row().text("uat"));
        if (uat.isEmpty()) {
            faults.error(
                    at,
                    "uat",
                    ImportProblem.UAT_OTHER_COUNTY,
                    Map.of("value", at.row().must("uat")));
        }
        return uat.orElse(0);
    }

    private int village(Placed at, int uat, Faults faults) {
        OptionalInt village = land.village(uat, at.row().text("village"));
        if (village.isEmpty()) {
            faults.error(
                    at,
                    "village",
                    ImportProblem.VILLAGE_UNKNOWN,
                    Map.of("value", at.row().must("village")));
        }
        return village.orElse(0);
    }

    private static void place(Placed at, Faults faults) {
        String address = at.row().text("address");
        String phone = at.row().text("phone");
        if (address != null && address.length() > ADDRESS_MAX) {
            faults.error(at, "address", ImportProblem.ADDRESS_TOO_LONG);
        }
        if (phone != null && !PHONE.matcher(phone).matches()) {
            faults.error(at, "phone", ImportProblem.PHONE_WRONG);
        }
    }

    private Map<String, Arrival.Member> members(List<Placed> rows, Faults faults) {
        Map<String, Placed> told = new LinkedHashMap<>();
        for (Placed at : of(rows, "person")) {
            String key = at.row().must("id");
            if (at.row().values().containsKey("merged_into")) {
                faults.notice(at, "merged_into", ImportProblem.MERGED_LEFT_OUT, Map.of());
                continue;
            }
            Placed before = told.putIfAbsent(key, at);
            if (before != null && !before.row().values().equals(at.row().values())) {
                faults.error(
                        at,
                        "id",
                        ImportProblem.PERSON_TWICE,
                        Map.of("line", before.row().line()));
            }
        }
        heads(told.values().stream().toList(), faults);
        Map<String, UUID> ids = told.keySet().stream()
                .collect(
                        Collectors.toMap(one -> one, one -> keys.ours("person", one), (a, b) -> a, LinkedHashMap::new));
        Map<String, Arrival.Member> members = new LinkedHashMap<>();
        told.forEach((key, at) -> member(key, at, ids, faults).ifPresent(one -> members.put(key, one)));
        return members;
    }

    private static void heads(List<Placed> told, Faults faults) {
        List<Placed> heads = told.stream()
                .filter(at -> "cap".equals(at.row().text("relation")))
                .filter(at -> !at.row().values().containsKey("died_on"))
                .toList();
        for (int i = 1; i < heads.size(); i++) {
            faults.error(
                    heads.get(i),
                    "relation",
                    ImportProblem.TWO_HEADS,
                    Map.of("line", heads.get(0).row().line()));
        }
    }

    private Optional<Arrival.Member> member(String key, Placed at, Map<String, UUID> ids, Faults faults) {
        MemberIntake.NewMember fields = fields(at, Objects.requireNonNull(ids.get(key)), ids);
        LocalDate died = (LocalDate) at.row().values().get("died_on");
        if (died != null && died.isAfter(today)) {
            faults.error(at, "died_on", ImportProblem.DIED_IN_FUTURE);
        }
        try {
            MemberIntake.Accepted accepted = intake.accept(fields, Set.copyOf(ids.values()), today);
            Cnp cnp = fields.cnp() == null ? null : Cnp.parse(fields.cnp()).orElse(null);
            return Optional.of(new Arrival.Member(key, fields, accepted, cnp, died));
        } catch (Refusal refused) {
            for (Refusal.Field field : refused.fields()) {
                faults.error(at, column(field.pointer()), field.problem(), args(field));
            }
            return Optional.empty();
        }
    }

    /** Options are codes; of a person's own words nothing is kept in the report. */
    private static Map<String, Object> args(Refusal.Field field) {
        return field.args();
    }

    /** {@code /familyName} is the column {@code family_name}. */
    private static String column(String pointer) {
        return pointer.substring(1).replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static MemberIntake.NewMember fields(Placed at, UUID id, Map<String, UUID> ids) {
        return new MemberIntake.NewMember(
                id,
                Objects.requireNonNullElse(at.row().text("family_name"), ""),
                Objects.requireNonNullElse(at.row().text("given_name"), ""),
                (LocalDate) at.row().values().get("birth_date"),
                Objects.requireNonNullElse(at.row().text("birth_precision"), "exact"),
                at.row().text("sex"),
                at.row().text("cnp"),
                at.row().text("no_cnp_reason"),
                at.row().text("relation"),
                Objects.requireNonNullElse(at.row().text("presence"), "permanent"),
                relative(at.row().text("mother"), ids),
                relative(at.row().text("father"), ids),
                relative(at.row().text("partner"), ids));
    }

    private static @Nullable String relative(@Nullable String told, Map<String, UUID> ids) {
        UUID id = told == null ? null : ids.get(told);
        return id == null ? told : id.toString();
    }

    /** Of what came, whatever the order of the lines. */
    public static byte[] fingerprint(List<Placed> rows) {
        List<String> lines = new ArrayList<>();
        rows.forEach(at -> lines.add(JsonLinesWriter.json(at.row()).toString()));
        lines.sort(null);
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
