package ro.asigur.exchange.format;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import ro.asigur.tenancy.api.JsonMaker;

/** JSON Schema (2020-12) of the format: one for each kind of row, and one that tells a line of a JSON Lines file. */
public final class Schemas {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private Schemas() {}

    /** Of one row. */
    public static JsonObject of(Format.Kind kind) {
        JsonObjectBuilder properties =
                JsonMaker.object().add("kind", JsonMaker.object().add("const", kind.name()));
        JsonArrayBuilder required = JsonMaker.array().add("kind");
        for (Format.Column column : kind.columns()) {
            properties.add(column.name(), property(column));
            if (column.required()) {
                required.add(column.name());
            }
        }
        return JsonMaker.object()
                .add("$schema", DIALECT)
                .add("$id", Format.NAME + "-" + Format.VERSION + "/" + kind.name())
                .add("title", kind.en())
                .add("type", "object")
                .add("properties", properties)
                .add("required", required)
                .add("additionalProperties", false)
                .build();
    }

    /** Of a line: the header, then rows of any kind. */
    public static JsonObject line() {
        JsonArrayBuilder any = JsonMaker.array().add(header());
        Format.kinds().forEach(kind -> any.add(of(kind)));
        return JsonMaker.object()
                .add("$schema", DIALECT)
                .add("$id", Format.NAME + "-" + Format.VERSION)
                .add("title", "A line of " + Format.NAME + " " + Format.VERSION)
                .add("oneOf", any)
                .build();
    }

    private static JsonObject header() {
        return JsonMaker.object()
                .add("type", "object")
                .add(
                        "properties",
                        JsonMaker.object()
                                .add("kind", JsonMaker.object().add("const", "header"))
                                .add("format", JsonMaker.object().add("const", Format.NAME))
                                .add("version", JsonMaker.object().add("const", Format.VERSION)))
                .add("required", JsonMaker.texts(java.util.List.of("kind", "format", "version")))
                .build();
    }

    private static JsonObjectBuilder property(Format.Column column) {
        JsonObjectBuilder told = JsonMaker.object().add("description", column.en() + " / " + column.ro());
        switch (column.type()) {
            case INTEGER -> told.add("type", "integer");
            case LIST ->
                told.add("type", "array").add("items", JsonMaker.object().add("type", "string"));
            case ANSWERS ->
                told.add("type", "object")
                        .add(
                                "additionalProperties",
                                JsonMaker.object()
                                        .add("type", JsonMaker.texts(java.util.List.of("string", "number", "array"))));
            case DATE -> told.add("type", "string").add("format", "date");
            case TIME -> told.add("type", "string").add("format", "date-time");
            case KEY, TEXT -> told.add("type", "string");
        }
        if (column.required() && column.type() != Format.Type.ANSWERS && column.type() != Format.Type.INTEGER) {
            told.add("minLength", 1);
        }
        if (!column.options().isEmpty()) {
            told.add("enum", JsonMaker.texts(column.options()));
        }
        return told;
    }
}
