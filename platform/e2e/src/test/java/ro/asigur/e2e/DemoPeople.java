package ro.asigur.e2e;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The demo's accounts as GET /api/tenant tells them. A code of the second factor works once, so each session is opened once. */
final class DemoPeople {

    private static final Map<String, Caller> SESSIONS = new ConcurrentHashMap<>();

    private DemoPeople() {}

    /** @param county a tenant's id, or national */
    static JsonObject account(String county, String username) {
        return Caller.anonymous("")
                .get("/api/tenant")
                .object()
                .getJsonArray("accounts")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(one -> one.getString("county").equals(county)
                        && one.getString("username").equals(username))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no demo account " + username + " in " + county));
    }

    /** A session shared by the tests: nobody ends it. */
    static Caller session(String county, String username) {
        return SESSIONS.computeIfAbsent(county + "/" + username, any -> {
            JsonObject account = account(county, username);
            String code = account.getString("code", null);
            return Caller.anonymous(county).signedIn(username, account.getString("password"), code);
        });
    }

    /** As colleagues see the account. */
    static String name(String county, String username) {
        return session(county, username)
                .session()
                .orElseThrow()
                .getJsonObject("account")
                .getString("name");
    }

    /** SIRUTA code of the first commune in which the person works. */
    static int uat(String county, String username) {
        JsonObject session = session(county, username).session().orElseThrow();
        return session.getJsonArray("uats").getJsonObject(0).getInt("siruta");
    }
}
