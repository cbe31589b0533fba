package ro.asigur.census.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import ro.asigur.census.MergePeople;
import ro.asigur.census.TellApart;
import ro.asigur.commands.api.Command;
import ro.asigur.commands.api.CommandHandler;
import ro.asigur.commands.api.Payload;
import ro.asigur.kernel.PersonId;
import ro.asigur.tenancy.api.JsonMaker;

/** Joining two records of one person, taking them apart again, and two that are two people. */
public final class DuplicateCommands {

    private DuplicateCommands() {}

    /** {@code census.merge-people}. */
    @ApplicationScoped
    public static class Merges implements CommandHandler {

        @Inject
        MergePeople use;

        @Override
        public String type() {
            return "census.merge-people";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.merge(
                    new MergePeople.Order(
                            payload.id("mergeId"),
                            new PersonId(payload.id("personId")),
                            new PersonId(payload.id("into")),
                            Ids.texts(payload, "take")),
                    command.device());
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    /** {@code census.unmerge-people}, answered with how many records wait for a decision. */
    @ApplicationScoped
    public static class Unmerges implements CommandHandler {

        @Inject
        MergePeople use;

        @Override
        public String type() {
            return "census.unmerge-people";
        }

        @Override
        public JsonObject handle(Command command) {
            int toDecide = use.unmerge(Payload.of(command).id("mergeId"));
            return JsonMaker.object().add("toDecide", toDecide).build();
        }
    }

    /** {@code census.tell-apart}. */
    @ApplicationScoped
    public static class TellsApart implements CommandHandler {

        @Inject
        TellApart use;

        @Override
        public String type() {
            return "census.tell-apart";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.distinct(
                    new PersonId(payload.id("personId")),
                    new PersonId(payload.id("otherId")),
                    payload.textOrNull("words"));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    /** {@code census.decide-record}. */
    @ApplicationScoped
    public static class Decides implements CommandHandler {

        @Inject
        TellApart use;

        @Override
        public String type() {
            return "census.decide-record";
        }

        @Override
        public JsonObject handle(Command command) {
            Payload payload = Payload.of(command);
            use.decide(payload.id("itemId"), payload.text("about"));
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }
}
