package ro.asigur.census.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ro.asigur.census.ChangeHousehold;
import ro.asigur.census.ChangeMember;
import ro.asigur.census.RecordHousehold;
import ro.asigur.census.RecordMember;
import ro.asigur.census.RecordVisit;
import ro.asigur.census.domain.HouseholdFields;
import ro.asigur.census.domain.MemberFields;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.CommandHandler;
import ro.asigur.commands.api.Payload;
import ro.asigur.kernel.HouseholdId;
import ro.asigur.kernel.PersonId;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.JsonMaker;

/** The census's commands: each reads its payload and calls its use case. */
public final class CensusCommands {

    private CensusCommands() {}

    /** {@code census.record-household}, answered with the household's number. */
    @ApplicationScoped
    public static class RecordsHousehold implements CommandHandler {

        @Inject
        RecordHousehold use;

        @Override
        public String type() {
            return "census.record-household";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            HouseholdId id = new HouseholdId(payload.id("householdId"));
            int number = use.record(
                    id,
                    uat(payload),
                    new HouseholdFields(
                            payload.number("village"), orEmpty(payload, "address"), payload.textOrNull("phone")));
            return JsonMaker.object()
                    .add("householdId", id.toString())
                    .add("number", number)
                    .build();
        }

        private static UatCode uat(Payload payload) {
            int siruta = payload.number("uat");
            if (siruta < 1 || siruta > 999_999) {
                throw payload.wrong("uat");
            }
            return new UatCode(siruta);
        }
    }

    /** {@code census.change-household}: only the fields that are there change. */
    @ApplicationScoped
    public static class ChangesHousehold implements CommandHandler {

        @Inject
        ChangeHousehold use;

        @Override
        public String type() {
            return "census.change-household";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.change(
                    new HouseholdId(payload.id("householdId")),
                    on -> new HouseholdFields(
                            payload.has("village") ? payload.number("village") : on.village(),
                            payload.has("address") ? orEmpty(payload, "address") : on.address(),
                            payload.has("phone") ? payload.textOrNull("phone") : on.phone()),
                    command.device());
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    /** {@code census.record-member}, answered with {@code duplicateOf: true} when the CNP is known in the worker's scope. */
    @ApplicationScoped
    public static class RecordsMember implements CommandHandler {

        @Inject
        RecordMember use;

        @Override
        public String type() {
            return "census.record-member";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            PersonId id = new PersonId(payload.id("personId"));
            boolean known = use.record(
                    id,
                    new HouseholdId(payload.id("householdId")),
                    fields(payload),
                    new RecordMember.Coming(
                            payload.textOrNull("event"),
                            payload.dateOrNull("eventOn"),
                            Ids.of(payload, "notSameAs"),
                            command.madeAt()));
            return answer(id, known);
        }
    }

    /** {@code census.change-member}: only the fields that are there change. */
    @ApplicationScoped
    public static class ChangesMember implements CommandHandler {

        @Inject
        ChangeMember use;

        @Override
        public String type() {
            return "census.change-member";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            PersonId id = new PersonId(payload.id("personId"));
            Payload changed = payload.object("fields");
            return answer(id, use.change(id, on -> merged(on, changed), command.device()));
        }
    }

    /** {@code census.record-visit}: an outcome other than an interview. */
    @ApplicationScoped
    public static class RecordsVisit implements CommandHandler {

        @Inject
        RecordVisit use;

        @Override
        public String type() {
            return "census.record-visit";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.record(new RecordVisit.Order(
                    command.id(),
                    new HouseholdId(payload.id("householdId")),
                    payload.text("outcome"),
                    payload.date("visitDate"),
                    payload.dateOrNull("returnOn"),
                    command.madeAt()));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    private static JsonObject answer(PersonId id, boolean duplicate) {
        JsonObjectBuilder answer = JsonMaker.object().add("personId", id.toString());
        if (duplicate) {
            answer.add("duplicateOf", true);
        }
        return answer.build();
    }

    /** A member's fields as a device sends them. */
    static MemberFields fields(Payload payload) {
        return new MemberFields(
                orEmpty(payload, "familyName"),
                orEmpty(payload, "givenName"),
                payload.dateOrNull("birthDate"),
                payload.text("birthPrecision"),
                payload.textOrNull("sex"),
                stripped(payload, "cnp"),
                payload.textOrNull("noCnpReason"),
                payload.textOrNull("relation"),
                Optional.ofNullable(payload.textOrNull("presence")).orElse("permanent"),
                payload.textOrNull("mother"),
                payload.textOrNull("father"),
                payload.textOrNull("partner"));
    }

    private static MemberFields merged(MemberFields on, Payload changed) {
        return new MemberFields(
                changed.has("familyName") ? orEmpty(changed, "familyName") : on.familyName(),
                changed.has("givenName") ? orEmpty(changed, "givenName") : on.givenName(),
                changed.has("birthDate") ? changed.dateOrNull("birthDate") : on.birthDate(),
                changed.has("birthPrecision") ? changed.text("birthPrecision") : on.birthPrecision(),
                text(changed, "sex", on.sex()),
                changed.has("cnp") ? stripped(changed, "cnp") : on.cnp(),
                text(changed, "noCnpReason", on.noCnpReason()),
                text(changed, "relation", on.relation()),
                changed.has("presence") ? changed.text("presence") : on.presence(),
                text(changed, "mother", on.mother()),
                text(changed, "father", on.father()),
                text(changed, "partner", on.partner()));
    }

    private static @Nullable String text(Payload changed, String field, @Nullable String on) {
        return changed.has(field) ? changed.textOrNull(field) : on;
    }

    private static @Nullable String stripped(Payload payload, String field) {
        String text = payload.textOrNull(field);
        return text == null ? null : text.strip();
    }

    private static String orEmpty(Payload payload, String field) {
        return Optional.ofNullable(payload.textOrNull(field)).orElse("");
    }
}
