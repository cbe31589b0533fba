package ro.asigur.e2e;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Everybody who tries the doors: each role of roles.json, and those who stand elsewhere. */
final class Cast {

    private static final String PASSWORD = "zece mere coapte pe plita";

    /**
     * @param permissions by the role, as roles.json and access.txt say
     * @param sees what of the household row security shows
     * @param in signed in with a session that still lives
     */
    record One(String name, Caller caller, Set<String> permissions, Sees sees, boolean in) {}

    enum Sees {
        NOTHING,
        /** Granted one by one: her, not the household she lives in. */
        THE_PERSON,
        EVERYTHING
    }

    private final AccessTable table;
    private final Caller administrator = DemoPeople.session("bacau", "administrator");

    Cast(AccessTable table) {
        this.table = table;
    }

    /**
     * @param uat commune of the household
     * @param otherUat another one of the same county
     * @param person the household's member, granted to one clinician and one worker of the other commune
     */
    List<One> everybody(int uat, int otherUat, String person) {
        for (String county : List.of("bacau", "vrancea")) {
            Answer on = DemoPeople.session(county, "administrator")
                    .call("PUT", "/api/admin/plugins/example", "{\"enabled\":true}");
            if (on.status() != 200) {
                throw new AssertionError("the example module cannot be switched on: " + on);
            }
        }
        List<One> all = new ArrayList<>();
        for (JsonObject role : roles("county")) {
            Sees sees = role.getString("scope").equals("granted") ? Sees.NOTHING : Sees.EVERYTHING;
            all.add(one(role, role.getString("code"), uat, sees));
        }
        JsonObject worker = role("social-worker");
        all.add(one(worker, "worker of another commune", otherUat, Sees.NOTHING));
        for (JsonObject role : List.of(role("clinician"), worker)) {
            One granted = one(role, role.getString("code") + " granted the person", otherUat, Sees.THE_PERSON);
            String account = granted.caller()
                    .session()
                    .orElseThrow()
                    .getJsonObject("account")
                    .getString("id");
            entrust(person, account);
            all.add(granted);
        }
        Set<String> ofWorker = permissions(worker);
        all.add(new One(
                "worker of another county", DemoPeople.session("vrancea", "mihaela"), ofWorker, Sees.NOTHING, true));
        all.add(new One(
                "administrator of another county",
                DemoPeople.session("vrancea", "administrator"),
                permissions(role("county-admin")),
                Sees.NOTHING,
                true));
        all.add(new One(
                "cookie of another county",
                DemoPeople.session("vrancea", "mihaela").at("bacau"),
                Set.of(),
                Sees.NOTHING,
                false));
        Map<String, String> national =
                Map.of("national-analyst", "analist", "project-coordinator", "proiect", "operator", "operator");
        for (JsonObject role : roles("national")) {
            String code = role.getString("code");
            all.add(new One(
                    code, DemoPeople.session("national", national.get(code)), permissions(role), Sees.NOTHING, true));
        }
        Caller ended = one(worker, "session that was ended", uat, Sees.NOTHING).caller();
        ended.end();
        all.add(new One("session that was ended", ended, Set.of(), Sees.NOTHING, false));
        all.add(new One("anonymous", Caller.anonymous("bacau"), Set.of(), Sees.NOTHING, false));
        return all;
    }

    /** By a worker of the person's commune, for today. */
    private static void entrust(String person, String account) {
        new Fieldwork(DemoPeople.session("bacau", "ana"))
                .applied(Fieldwork.command(
                        "census.entrust-person",
                        Json.createObjectBuilder()
                                .add("grantId", Ids.fresh())
                                .add("personId", person)
                                .add("account", account)
                                .add("reason", "consult")
                                .addNull("words")
                                .add("from", Fieldwork.today().toString())
                                .add("until", Fieldwork.today().toString())));
    }

    private One one(JsonObject role, String name, int uat, Sees sees) {
        return new One(name, invited(role, uat), permissions(role), sees, true);
    }

    /** Invited by the administrator, accepted with the link, signed in; with a second factor where the role asks for it. */
    private Caller invited(JsonObject role, int uat) {
        String username = "m" + Ids.fresh().replace("-", "").substring(4);
        JsonArrayBuilder uats = Json.createArrayBuilder().add(uat);
        var grant = Json.createObjectBuilder()
                .add("role", role.getString("code"))
                .add("from", Fieldwork.today().toString())
                .addNull("until");
        if (role.getString("scope").equals("uats")) {
            grant.add("uats", uats);
        } else {
            grant.addNull("uats");
        }
        Answer invited = administrator.post(
                "/api/admin/people",
                Json.createObjectBuilder()
                        .add("name", "Încercare " + role.getString("ro"))
                        .add("username", username)
                        .add("grants", Json.createArrayBuilder().add(grant))
                        .build());
        if (invited.status() != 200) {
            throw new AssertionError("cannot invite: " + invited);
        }
        String link = invited.object().getString("link");
        String invitation = "/api/invitations/" + link.substring(link.lastIndexOf('/') + 1);
        Caller nobody = Caller.anonymous("bacau");
        JsonObject look = nobody.get(invitation).object();
        var acceptance = Json.createObjectBuilder().add("password", PASSWORD);
        boolean factor = look.getBoolean("secondFactor");
        if (factor != role.getBoolean("secondFactor", false)) {
            throw new AssertionError(role.getString("code") + ": second factor asked for: " + factor);
        }
        String code = null;
        if (factor) {
            String secret = look.getJsonObject("totp").getString("secret");
            code = new Authenticator(secret).code();
            acceptance.add("secret", secret).add("code", code);
        }
        Answer accepted = nobody.post(invitation, acceptance.build());
        if (accepted.status() != 200) {
            throw new AssertionError("cannot accept: " + accepted);
        }
        return nobody.signedIn(username, PASSWORD, code);
    }

    private Set<String> permissions(JsonObject role) {
        Set<String> all = new HashSet<>();
        role.getJsonArray("permissions").getValuesAs(JsonString.class).forEach(one -> all.add(one.getString()));
        table.rolesOfPlugins().forEach((permission, roles) -> {
            if (roles.contains(role.getString("code"))) {
                all.add(permission);
            }
        });
        return all;
    }

    private static JsonObject role(String code) {
        return roles("county").stream()
                .filter(one -> one.getString("code").equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonObject> roles(String place) {
        InputStream file = Objects.requireNonNull(Cast.class.getResourceAsStream("/ro/asigur/identity/roles.json"));
        try (JsonReader reader = Json.createReader(file)) {
            JsonArray roles = reader.readObject().getJsonArray(place);
            return roles.getValuesAs(JsonObject.class);
        }
    }
}
