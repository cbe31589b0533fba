package ro.asigur.papers.domain;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A signature that was drawn on a screen, as a picture for a paper. */
public final class SignatureDrawing {

    /** Moves and lines between numbers, and nothing that could end the attribute it stands in. */
    private static final Pattern PATH = Pattern.compile("[MLHVCSQTAZmlhvcsqtaz0-9 .,-]*");

    private SignatureDrawing() {}

    /** @return address of the picture; empty when there is none, or it is not a path */
    public static String of(@Nullable String path) {
        if (path == null || path.isBlank() || !PATH.matcher(path).matches()) {
            return "";
        }
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"600\" height=\"200\" viewBox=\"0 0 600 200\">"
                + "<path d=\"" + path + "\" fill=\"none\" stroke=\"#12314f\" stroke-width=\"4\"/></svg>";
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }
}
