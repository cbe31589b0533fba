package ro.asigur.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Objects;
import ro.asigur.identity.store.RoleRows;
import ro.asigur.tenancy.api.FirstFilling;
import ro.asigur.tenancy.api.JsonMaker;
import ro.asigur.tenancy.api.Tenant;

/** The roles a county begins with; afterwards they are the county's data. */
@ApplicationScoped
public class FillRoles implements FirstFilling {

    @Override
    public String name() {
        return "identity.roles";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean alsoNational() {
        return true;
    }

    @Override
    public void fill(Tenant tenant, Path folder, Connection owner) {
        int position = 0;
        for (JsonObject role :
                roles().getJsonArray(tenant.national() ? "national" : "county").getValuesAs(JsonObject.class)) {
            RoleRows.insert(
                    owner,
                    new RoleRows.Row(
                            role.getString("code"),
                            role.getString("ro"),
                            role.getString("en"),
                            role.getString("scope"),
                            role.getBoolean("secondFactor", false),
                            position++,
                            role.getJsonArray("permissions").getValuesAs(JsonString::getString)));
        }
    }

    private static JsonObject roles() {
        try (InputStream file = Objects.requireNonNull(FillRoles.class.getResourceAsStream("roles.json"));
                JsonReader reader = JsonMaker.reader(file)) {
            return reader.readObject();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
