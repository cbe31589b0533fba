package ro.asigur.documents.paper;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.ValueResolver;
import io.quarkus.qute.Variant;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Templates of the class path; what they show is escaped, what they name must be there. */
final class Templates {

    private static final String HTML = "text/html";
    private static final Pattern PLACE = Pattern.compile("[a-z-]+(/[a-z-]+)*\\.html");

    /** Characters that XML cannot hold, which a text typed somewhere may. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final Engine engine = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addValueResolver(ValueResolver.builder()
                    .applyToBaseClass(LocalDate.class)
                    .applyToName("ro")
                    .resolveSync(context -> Typesetting.date((LocalDate) context.getBase()))
                    .build())
            .addValueResolver(ValueResolver.builder()
                    .applyToBaseClass(Number.class)
                    .applyToName("ro")
                    .resolveSync(context -> Typesetting.number((Number) context.getBase()))
                    .build())
            .addResultMapper(new HtmlEscaper(List.of(HTML)))
            .addLocator(Templates::locate)
            .build();

    /** @throws io.quarkus.qute.TemplateException when it names what is not there */
    String filled(String place, Map<String, Object> content) {
        Template template = engine.getTemplate(place);
        if (template == null) {
            throw new IllegalStateException("no such template: " + place);
        }
        return NOT_XML.matcher(Typesetting.commaBelow(template.render(content))).replaceAll("");
    }

    private static Optional<TemplateLocator.TemplateLocation> locate(String place) {
        if (!PLACE.matcher(place).matches()) {
            return Optional.empty();
        }
        InputStream file = Templates.class.getResourceAsStream("/ro/asigur/" + place);
        return file == null ? Optional.empty() : Optional.of(new OfClassPath(file));
    }

    private record OfClassPath(InputStream file) implements TemplateLocator.TemplateLocation {
        @Override
        public Reader read() {
            return new InputStreamReader(file, StandardCharsets.UTF_8);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(HTML));
        }
    }
}
