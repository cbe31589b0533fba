package ro.asigur.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ro.asigur.identity.domain.CommonPasswords;
import ro.asigur.identity.domain.Password;
import ro.asigur.identity.domain.Totp;

class IdentityTest {

    /** RFC 6238, appendix B, the last six of the eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void one_time_codes_are_those_of_the_rfc(long at, String code) {
        byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
        assertEquals(code, Totp.code(secret, Instant.ofEpochSecond(at)));
        assertTrue(Totp.step(secret, code, Instant.ofEpochSecond(at + 30), 0).isPresent(), "one step late is taken");
        assertTrue(Totp.step(secret, code, Instant.ofEpochSecond(at + 90), 0).isEmpty(), "three steps late is not");
    }

    @Test
    void a_password_matches_its_own_hash_only() {
        String hash = Password.hash("ăîâșț parolă lungă");
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertTrue(Password.matches("ăîâșț parolă lungă", hash));
        assertFalse(Password.matches("aiast parola lunga", hash));
        assertFalse(Password.matches("anything", null));
    }

    @ParameterizedTest
    @CsvSource({
        "Parola2026!!,true",
        "qwerty123456,true",
        "1234567890,true",
        "aaaaaaaaaaaa,true",
        "anastefanescu1,true",
        "nouă vrăbii pe gard,false",
        "doisprezece-castane,false"
    })
    void what_is_guessed_first_is_refused(String password, boolean common) {
        assertEquals(common, CommonPasswords.common(password, "ana", "Ana Stefanescu"));
    }
}
