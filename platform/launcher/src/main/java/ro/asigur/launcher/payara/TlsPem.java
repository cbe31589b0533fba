package ro.asigur.launcher.payara;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ro.asigur.launcher.problem.Reason;
import ro.asigur.launcher.problem.StartProblem;
import ro.asigur.launcher.problem.StartRefused;

/**
 * The files that {@code --tls-cert} and {@code --tls-key} name, read and found usable.
 *
 * @param chain the server's own certificate first
 * @param key of that certificate
 */
public record TlsPem(List<Certificate> chain, PrivateKey key) {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    /**
     * Nothing is written yet.
     *
     * @param certificate PEM, the server's own first, then the chain
     * @param key PEM, PKCS#8, not encrypted
     * @throws StartRefused TLS_FILES_UNUSABLE with the file and the reason
     */
    public static TlsPem read(Path certificate, Path key) {
        List<Certificate> chain = chain(certificate);
        PrivateKey privateKey = privateKey(key);
        if (!fit(chain.get(0), privateKey)) {
            throw unusable(key, new Reason("tls-another-key", certificate));
        }
        return new TlsPem(chain, privateKey);
    }

    /** Writes the store into {@code secrets/} of the data folder. */
    public TlsKeystore keystore(Path data) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(TlsKeystore.ALIAS, key, password.toCharArray(), chain.toArray(new Certificate[0]));
            Path file = data.resolve("secrets/tls.p12");
            Files.createDirectories(data.resolve("secrets"));
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (OutputStream out = Files.newOutputStream(file)) {
                store.store(out, password.toCharArray());
            }
            return new TlsKeystore(file, password);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** Does a signature of the key hold before the certificate? */
    private static boolean fit(Certificate certificate, PrivateKey key) {
        String kind = key.getAlgorithm();
        try {
            Signature signature = Signature.getInstance(
                    kind.equals("EC") ? "SHA256withECDSA" : kind.equals("RSA") ? "SHA256withRSA" : kind);
            byte[] text = "asigur".getBytes(StandardCharsets.UTF_8);
            signature.initSign(key);
            signature.update(text);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false; // keys of different kinds
        }
    }

    private static List<Certificate> chain(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            List<Certificate> chain =
                    List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
            if (chain.isEmpty()) {
                throw unusable(file, new Reason("tls-no-certificate"));
            }
            return chain;
        } catch (GeneralSecurityException | IOException e) {
            throw unusable(file, e);
        }
    }

    private static PrivateKey privateKey(Path file) {
        try {
            Matcher pem = KEY.matcher(Files.readString(file, StandardCharsets.US_ASCII));
            if (!pem.find()) {
                throw unusable(file, new Reason("tls-no-key", file));
            }
            byte[] encoded = Base64.getMimeDecoder().decode(pem.group(1));
            for (String algorithm : List.of("RSA", "EC", "EdDSA")) {
                try {
                    return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
                } catch (InvalidKeySpecException e) {
                    continue; // a key of another kind
                }
            }
            throw unusable(file, new Reason("tls-unknown-key"));
        } catch (GeneralSecurityException | IOException e) {
            throw unusable(file, e);
        }
    }

    private static StartRefused unusable(Path file, Reason reason) {
        return new StartRefused(StartProblem.TLS_FILES_UNUSABLE, file, reason);
    }

    private static StartRefused unusable(Path file, Exception cause) {
        Object reason = cause instanceof NoSuchFileException
                ? new Reason("no-such-file")
                : cause instanceof AccessDeniedException
                        ? new Reason("may-not-be-read", System.getProperty("user.name", ""))
                        : String.valueOf(cause.getMessage());
        return new StartRefused(cause, StartProblem.TLS_FILES_UNUSABLE, file, reason);
    }

    /** Without the key, which must not reach a log. */
    @Override
    public String toString() {
        return "TlsPem[" + chain.size() + "]";
    }
}
