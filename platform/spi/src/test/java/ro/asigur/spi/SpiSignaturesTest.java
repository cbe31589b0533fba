package ro.asigur.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A signature of the contract that changes breaks plugins that are already in the counties: it must be meant. */
class SpiSignaturesTest {

    private static final Pattern NAME = Pattern.compile("(?<![\\w$.])[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*\\.[A-Z]\\w*");
    private static final List<String> ALLOWED = List.of(
            "java.",
            "ro.asigur.spi.",
            "ro.asigur.kernel.",
            "org.pf4j.",
            "jakarta.persistence.",
            "jakarta.validation.",
            "jakarta.ws.rs.",
            "jakarta.json.",
            "jakarta.inject.",
            "jakarta.annotation.");

    private static final Path GOLDEN =
            Path.of(System.getProperty("root.of.asigur", "."), "platform/spi/src/test/resources/spi-signatures.txt");

    @Test
    void the_signatures_are_those_that_plugins_were_built_against() throws Exception {
        String now = String.join("\n", signatures()) + "\n";
        if ("true".equals(System.getenv("SPI_ACCEPT"))) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, now);
        }
        assertEquals(
                Files.readString(GOLDEN),
                now,
                "the plugin contract changed. If that is meant, run this test once with SPI_ACCEPT=true in the environment,"
                        + " read the difference of spi-signatures.txt, and tell it in the changelog");
    }

    @Test
    void signatures_name_only_packages_that_a_plugin_sees() throws Exception {
        List<String> strangers = new ArrayList<>();
        for (String line : signatures()) {
            Matcher name = NAME.matcher(line);
            while (name.find()) {
                if (ALLOWED.stream().noneMatch(name.group()::startsWith)) {
                    strangers.add(name.group() + " in " + line);
                }
            }
        }
        assertEquals(List.of(), strangers);
        assertTrue(signatures().size() > 100, "the contract was found");
    }

    private static List<String> signatures() throws IOException, ClassNotFoundException {
        List<String> lines = new ArrayList<>();
        for (Class<?> type : types()) {
            lines.add(type.toGenericString() + supertypes(type));
            List<String> members = new ArrayList<>();
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isPublic(field.getModifiers())) {
                    members.add("    " + field.toGenericString());
                }
            }
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                if (Modifier.isPublic(constructor.getModifiers())) {
                    members.add("    " + constructor.toGenericString());
                }
            }
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                    members.add("    " + method.toGenericString());
                }
            }
            members.stream().sorted().forEach(lines::add);
        }
        return lines;
    }

    private static String supertypes(Class<?> type) {
        List<Type> above = new ArrayList<>(Arrays.asList(type.getGenericInterfaces()));
        if (type.getGenericSuperclass() != null && type.getGenericSuperclass() != Object.class) {
            above.add(0, type.getGenericSuperclass());
        }
        return above.isEmpty()
                ? ""
                : " : "
                        + String.join(
                                ", ", above.stream().map(Type::getTypeName).toList());
    }

    private static List<Class<?>> types() throws IOException, ClassNotFoundException {
        Path root = Path.of(System.getProperty("root.of.asigur", "."), "platform/spi/target/classes");
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root.resolve("ro/asigur/spi"))) {
            for (Path file : files.sorted().toList()) {
                String name = root.relativize(file).toString();
                if (name.endsWith(".class") && !name.endsWith("package-info.class")) {
                    Class<?> type = Class.forName(
                            name.replace(".class", "").replace('/', '.'), false, CareModule.class.getClassLoader());
                    if (Modifier.isPublic(type.getModifiers())) {
                        types.add(type);
                    }
                }
            }
        }
        return types;
    }
}
