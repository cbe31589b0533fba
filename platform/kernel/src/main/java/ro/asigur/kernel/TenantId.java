package ro.asigur.kernel;

import java.util.regex.Pattern;

/** A county as the platform knows it: its folder's name under {@code tenants/} and its host label, e.g. {@code bacau}. */
public record TenantId(String value) implements Comparable<TenantId> {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]{1,30}");

    public TenantId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a county id (2 to 31 of a-z0-9, first a letter): " + value);
        }
    }

    @Override
    public int compareTo(TenantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
