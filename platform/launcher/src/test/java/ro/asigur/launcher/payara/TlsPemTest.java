package ro.asigur.launcher.payara;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.asigur.launcher.problem.Reason;
import ro.asigur.launcher.problem.StartProblem;
import ro.asigur.launcher.problem.StartRefused;

class TlsPemTest {

    @TempDir
    static Path folder;

    private static Path[] rsa;
    private static Path[] otherRsa;
    private static Path[] ec;

    @BeforeAll
    static void keys() throws Exception {
        rsa = pem("rsa", "RSA");
        otherRsa = pem("other", "RSA");
        ec = pem("ec", "EC");
    }

    @Test
    void certificate_and_key_become_a_store_that_only_this_user_reads() throws Exception {
        for (Path[] pem : new Path[][] {rsa, ec}) {
            TlsKeystore keystore = TlsPem.read(pem[0], pem[1]).keystore(folder);
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keystore.file())));
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(keystore.file())) {
                store.load(in, keystore.password().toCharArray());
            }
            assertTrue(store.isKeyEntry(TlsKeystore.ALIAS));
            assertFalse(keystore.toString().contains(keystore.password()));
        }
    }

    @Test
    void a_key_of_another_certificate_is_refused() throws Exception {
        StartRefused refused = refused(rsa[0], otherRsa[1]);
        assertEquals(StartProblem.TLS_FILES_UNUSABLE, refused.problem());
        assertEquals(List.of(otherRsa[1], new Reason("tls-another-key", rsa[0])), refused.details());
        refused(rsa[0], ec[1]);
    }

    @Test
    void a_file_that_is_missing_or_something_else_is_named() throws Exception {
        Path missing = folder.resolve("missing.pem");
        assertEquals(missing, refused(missing, rsa[1]).details().get(0));
        assertEquals(
                List.of(missing, new Reason("no-such-file")),
                refused(rsa[0], missing).details());
        refused(rsa[1], rsa[0]);
        Path old = Files.writeString(folder.resolve("old.pem"), "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n");
        assertEquals(
                new Reason("tls-no-key", old), refused(rsa[0], old).details().get(1));
        Path binary = Files.write(folder.resolve("binary.crt"), new byte[] {1, 2, 3});
        assertEquals(binary, refused(binary, rsa[1]).details().get(0));
    }

    private static StartRefused refused(Path certificate, Path key) {
        return assertThrows(StartRefused.class, () -> TlsPem.read(certificate, key));
    }

    /** Made by the JDK's keytool, then written as PEM. */
    private static Path[] pem(String name, String algorithm) throws Exception {
        Path store = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "x",
                        "-keyalg",
                        algorithm,
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertTrue(keytool.waitFor(60, TimeUnit.SECONDS) && keytool.exitValue() == 0);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        return new Path[] {
            write(name + ".crt", "CERTIFICATE", keys.getCertificate("x").getEncoded()),
            write(
                    name + ".key",
                    "PRIVATE KEY",
                    keys.getKey("x", "changeit".toCharArray()).getEncoded())
        };
    }

    private static Path write(String name, String kind, byte[] encoded) throws Exception {
        String text = Base64.getMimeEncoder().encodeToString(encoded);
        return Files.writeString(
                folder.resolve(name), "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }
}
