package ro.asigur.plugins;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Makes plugin jars of sources written in the test. */
public final class JarMaker {

    private final String id;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Map<String, String> manifest = new LinkedHashMap<>();
    private final List<Source> sources = new ArrayList<>();
    private String extension = "";

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean lenient) {
            return text;
        }
    }

    public JarMaker(String id) {
        this.id = id;
        manifest.put("Plugin-Id", id);
        manifest.put("Plugin-Version", "1.0.0");
    }

    public JarMaker manifest(String name, String value) {
        manifest.put(name, value);
        return this;
    }

    public JarMaker source(String name, String text) {
        sources.add(new Source(name, text));
        return this;
    }

    /** The class that is its module; its body is given, the frame is made. */
    public JarMaker module(String body) {
        extension = id + "plugin.Module";
        return source(
                extension,
                "package " + id + "plugin;\nimport ro.asigur.spi.*;\nimport java.util.*;\n"
                        + "@org.pf4j.Extension\npublic class Module implements CareModule {\n"
                        + "public String id() { return \"" + id + "\"; }\n"
                        + "public Words name() { return new Words(\"" + id + "\", \"" + id + "\"); }\n" + body + "\n}");
    }

    public JarMaker entry(String name, String text) {
        entries.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Writes the jar and pins it. */
    public Path into(Path folder) throws Exception {
        Path jar = unpinned(folder);
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
        Path digests = folder.resolve("digests.sha256");
        String before = Files.exists(digests) ? Files.readString(digests) : "";
        Files.writeString(digests, before + digest + "  " + jar.getFileName() + "\n");
        return jar;
    }

    public Path unpinned(Path folder) throws Exception {
        Map<String, byte[]> all = new LinkedHashMap<>(entries);
        all.putAll(compiled());
        if (!extension.isEmpty()) {
            all.put("META-INF/extensions.idx", (extension + "\n").getBytes(StandardCharsets.UTF_8));
        }
        Manifest written = new Manifest();
        written.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.forEach((name, value) -> written.getMainAttributes().putValue(name, value));
        Path jar = folder.resolve(id + "-1.0.0.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out, written)) {
            if (entries.keySet().stream().anyMatch(name -> name.startsWith("migrations/"))) {
                zip.putNextEntry(new ZipEntry("migrations/"));
                zip.closeEntry();
            }
            for (Map.Entry<String, byte[]> entry : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return jar;
    }

    private Map<String, byte[]> compiled() throws IOException {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        if (sources.isEmpty()) {
            return classes;
        }
        Path out = Files.createTempDirectory("plugin-classes");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        boolean right = compiler.getTask(
                        null,
                        null,
                        null,
                        List.of("-proc:none", "-d", out.toString(), "-cp", System.getProperty("java.class.path")),
                        null,
                        sources)
                .call();
        if (!right) {
            throw new IllegalStateException("the plugin of the test does not compile");
        }
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                classes.put(out.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return classes;
    }
}
