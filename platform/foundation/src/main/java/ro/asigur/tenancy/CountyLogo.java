package ro.asigur.tenancy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import ro.asigur.tenancy.api.CountyFace;

/**
 * The county's {@code logo.svg} or {@code logo.png}. An SVG may draw and nothing else: only shapes, text and gradients are let
 * through, so that a picture somebody was sent cannot bring a script into the sign-in page.
 */
final class CountyLogo {

    private static final int LARGEST_BYTES = 200 * 1024;
    private static final int LARGEST_SIDE = 2_000;
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> DRAWING = Set.of(
            "svg",
            "g",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "title",
            "desc",
            "defs",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask",
            "text",
            "tspan",
            "use",
            "symbol");

    /** A reference to something that is not in the picture itself, or a value that a browser may run or fetch. */
    private static final Pattern OUTSIDE =
            Pattern.compile("url\\(\\s*['\"]?\\s*[^#'\"\\s]|javascript:|data:|@import|\\\\|expression");

    private CountyLogo() {}

    static CountyFace.@Nullable Logo read(Path folder, List<String> faults) {
        Path svg = folder.resolve("logo.svg");
        Path png = folder.resolve("logo.png");
        boolean both = Files.exists(svg) && Files.exists(png);
        if (both) {
            faults.add(folder + ": logo.svg and logo.png are both there; keep one");
        }
        if (both || !Files.exists(svg) && !Files.exists(png)) {
            return null;
        }
        Path file = Files.exists(svg) ? svg : png;
        int before = faults.size();
        byte[] bytes = bytes(file, faults);
        if (faults.size() == before) {
            if (file.equals(svg)) {
                drawing(file, bytes, faults);
            } else {
                picture(file, bytes, faults);
            }
        }
        if (faults.size() > before) {
            return null;
        }
        String tag = Integer.toHexString(Arrays.hashCode(bytes));
        return new CountyFace.Logo(file.equals(svg) ? "image/svg+xml" : "image/png", bytes, tag);
    }

    private static byte[] bytes(Path file, List<String> faults) {
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                faults.add(file + ": is larger than " + LARGEST_BYTES / 1024 + " KB");
                return new byte[0];
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            faults.add(file + ": cannot be read: " + unreadable.getMessage());
            return new byte[0];
        }
    }

    private static void picture(Path file, byte[] bytes, List<String> faults) {
        if (bytes.length < PNG.length + 8 || !Arrays.equals(bytes, 0, PNG.length, PNG, 0, PNG.length)) {
            faults.add(file + ": is not a PNG picture");
            return;
        }
        ByteBuffer sides = ByteBuffer.wrap(bytes, PNG.length, 8);
        int width = sides.getInt();
        int height = sides.getInt();
        if (width < 1 || height < 1 || width > LARGEST_SIDE || height > LARGEST_SIDE) {
            faults.add(file + ": is " + width + " × " + height + " points; the largest side is " + LARGEST_SIDE);
        }
    }

    private static void drawing(Path file, byte[] bytes, List<String> faults) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            boolean first = true;
            while (reader.hasNext()) {
                int event = reader.next();
                String place = file + ":" + reader.getLocation().getLineNumber() + ": ";
                if (event == XMLStreamConstants.START_ELEMENT) {
                    element(place, reader, first, faults);
                    first = false;
                } else if (event == XMLStreamConstants.DTD
                        || event == XMLStreamConstants.PROCESSING_INSTRUCTION
                        || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    faults.add(place + "document types, entities and processing instructions are not let through");
                }
            }
            reader.close();
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
            faults.add(file + ":" + line + ": is not well-formed SVG");
        }
    }

    private static void element(String place, XMLStreamReader reader, boolean first, List<String> faults) {
        String name = reader.getLocalName();
        if (!SVG.equals(reader.getNamespaceURI()) || !DRAWING.contains(name) || first != name.equals("svg")) {
            faults.add(place + "element '" + name + "' is not let through; a logo draws, and does nothing else");
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attribute = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = reader.getAttributeValue(i).toLowerCase(Locale.ROOT);
            boolean elsewhere = attribute.equals("href") && !value.startsWith("#");
            if (attribute.startsWith("on")
                    || elsewhere
                    || OUTSIDE.matcher(value).find()) {
                faults.add(place + "attribute '" + attribute + "' is not let through: it runs or fetches something");
            }
        }
    }
}
