package ro.asigur.assessment.store;

import jakarta.json.JsonObject;
import ro.asigur.tenancy.api.JsonMaker;

/** JSON as a column holds it. */
final class Stored {

    private Stored() {}

    static JsonObject object(String text) {
        return JsonMaker.readObject(text);
    }
}
