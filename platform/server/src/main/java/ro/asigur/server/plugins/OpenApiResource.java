package ro.asigur.server.plugins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import ro.asigur.identity.api.RequestTenant;
import ro.asigur.plugins.api.PluginHost;
import ro.asigur.tenancy.api.JsonMaker;

/** The API's description (OpenAPI 3.1): the core's, made at build time, and those of the modules that are on in this county. */
@Path("/openapi.json")
@ApplicationScoped
public class OpenApiResource {

    private final JsonObject core = read();

    @Inject
    PluginHost host;

    @Inject
    RequestTenant tenant;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject document() {
        JsonObjectBuilder paths = JsonMaker.object(core.getJsonObject("paths"));
        JsonObjectBuilder schemas = JsonMaker.object(schemas(core));
        for (Map.Entry<String, JsonObject> part :
                host.apiFragments(tenant.get().id()).entrySet()) {
            JsonObject named = named(part.getKey(), part.getValue());
            named.getJsonObject("paths").forEach((path, item) -> paths.add("/api" + path, item));
            schemas(named).forEach((name, schema) -> schemas.add(part.getKey() + "." + name, schema));
        }
        return JsonMaker.object(core)
                .add("servers", JsonMaker.array().add(JsonMaker.object().add("url", "/")))
                .add("paths", paths)
                .add("components", JsonMaker.object(components(core)).add("schemas", schemas))
                .build();
    }

    /** Schemas of two modules may bear one name: each module's get its own in front. */
    private static JsonObject named(String plugin, JsonObject part) {
        String text = part.toString().replace("\"#/components/schemas/", "\"#/components/schemas/" + plugin + ".");
        try (JsonReader reader = JsonMaker.reader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static JsonObject components(JsonObject document) {
        JsonObject components = document.getJsonObject("components");
        return components == null ? JsonValue.EMPTY_JSON_OBJECT : components;
    }

    private static JsonObject schemas(JsonObject document) {
        JsonObject schemas = components(document).getJsonObject("schemas");
        return schemas == null ? JsonValue.EMPTY_JSON_OBJECT : schemas;
    }

    private static JsonObject read() {
        try (InputStream file =
                        Objects.requireNonNull(OpenApiResource.class.getResourceAsStream("/META-INF/openapi.json"));
                JsonReader reader = JsonMaker.reader(file)) {
            return reader.readObject();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
