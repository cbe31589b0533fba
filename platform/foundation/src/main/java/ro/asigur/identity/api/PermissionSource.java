package ro.asigur.identity.api;

import java.util.List;

/** A context names its permissions by one bean of this type; the administrator's screens show the texts. */
public interface PermissionSource {

    List<Permission> permissions();

    /** @param code {@code <context>.<thing>.<verb>} */
    record Permission(String code, String textRo, String textEn) {}
}
