package ro.asigur.tenancy.api;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a county shows of itself before anybody signs in, from its folder.
 *
 * @param welcome null when it says nothing
 * @param contact lines in each language, e.g. a telephone and who answers it; empty when there are none
 */
public record CountyFace(
        @Nullable Words welcome,
        List<Words> contact,
        @Nullable Logo logo) {

    public static final CountyFace PLAIN = new CountyFace(null, List.of(), null);

    public CountyFace {
        contact = List.copyOf(contact);
    }

    /** A text in both languages. */
    public record Words(String ro, String en) {}

    /**
     * A picture that was checked: it is what its type says, and carries nothing that runs or is fetched.
     *
     * @param mediaType {@code image/svg+xml} or {@code image/png}
     * @param tag changes with the picture
     */
    public record Logo(String mediaType, byte[] bytes, String tag) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Logo logo && mediaType.equals(logo.mediaType) && Arrays.equals(bytes, logo.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }
}
