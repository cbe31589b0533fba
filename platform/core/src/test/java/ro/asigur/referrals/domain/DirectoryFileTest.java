package ro.asigur.referrals.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DirectoryFileTest {

    private static final DirectoryRules RULES =
            new DirectoryRules(Set.of("CON", "ACO"), Set.of("R01", "R05", "R08"), Set.of(23644));

    private static final String HEAD =
            "cod,denumire,forma_juridica,uat,serviciu_cod,serviciu,categorie,destinatii,varsta_min,"
                    + "varsta_max,locuri,inchis_la,motiv_inchidere\n";

    private static DirectoryFile.Content read(String lines) {
        return DirectoryFile.read(HEAD + lines, RULES);
    }

    private static List<String> faults(String lines) {
        return read(lines).faults().stream()
                .map(one ->
                        one.line() + " " + one.column() + " " + one.problem().code())
                .toList();
    }

    @Test
    void lines_with_one_code_are_one_provider_and_quoted_commas_belong_to_the_name() {
        DirectoryFile.Content content = read(
                "A,\"Casa, masa\",ong,23644,x,Cantină,ACO,R08|R01,,,10,,\n" + "A,,,,y,Consiliere,CON,R05,3,18,,,\n");
        assertEquals(List.of(), content.faults());
        ProviderDraft provider = content.providers().get(0);
        assertEquals("Casa, masa", provider.name());
        assertEquals(2, provider.services().size());
        assertEquals(List.of("R08", "R01"), provider.services().get(0).destinations());
        assertEquals(10, provider.services().get(0).places());
        assertEquals(18, provider.services().get(1).ageTo());
    }

    @Test
    void every_fault_is_told_with_its_line_and_column() {
        assertEquals(
                List.of(
                        "2 forma_juridica referrals.option-unknown",
                        "3 destinatii referrals.option-unknown",
                        "4 uat referrals.uat-unknown",
                        "4 varsta_max referrals.ages-crossed",
                        "5 locuri referrals.number-wrong",
                        "6 cod referrals.field-missing",
                        "7 inchis_la referrals.date-wrong"),
                faults("A,Casa,clan,,x,Cantină,ACO,R08,,,,,\n"
                        + "B,Casa,ong,,x,Cantină,ACO,R99,,,,,\n"
                        + "C,Casa,ong,1,x,Cantină,ACO,R08,9,3,,,\n"
                        + "D,Casa,ong,,x,Cantină,ACO,R08,,,mulți,,\n"
                        + ",Casa,ong,,x,Cantină,ACO,R08,,,,,\n"
                        + "E,Casa,ong,,x,Cantină,ACO,R08,,,,31.12.2026,gata\n"));
    }

    @Test
    void a_provider_that_is_told_differently_names_the_first_line() {
        assertEquals(
                List.of("3 denumire referrals.provider-differs"),
                faults("A,Casa,ong,,x,Cantină,ACO,R08,,,,,\nA,Altă casă,,,y,Cantină,ACO,R08,,,,,\n"));
    }

    @Test
    void a_missing_and_an_unknown_column_are_named_and_nothing_is_read() {
        DirectoryFile.Content content = DirectoryFile.read("cod,denumire,culoare\nA,Casa,verde\n", RULES);
        assertTrue(content.providers().isEmpty());
        assertTrue(content.faults().stream()
                .anyMatch(one -> "culoare".equals(one.column()) && one.problem() == ReferralsProblem.COLUMN_UNKNOWN));
        assertTrue(content.faults().stream()
                .anyMatch(
                        one -> "destinatii".equals(one.column()) && one.problem() == ReferralsProblem.COLUMN_MISSING));
    }

    @Test
    void a_broken_line_is_told_and_a_service_written_twice_too() {
        assertEquals(
                List.of("2 null referrals.line-broken", "4 serviciu_cod referrals.service-twice"),
                faults("A,Casa\nB,Casa,ong,,x,Cantină,ACO,R08,,,,,\nB,,,,x,Cantină,ACO,R08,,,,,\n"));
    }

    @Test
    void a_closing_day_needs_its_reason() {
        assertEquals(
                List.of("2 motiv_inchidere referrals.field-missing"),
                faults("A,Casa,ong,,x,Cantină,ACO,R08,,,,2026-01-31,\n"));
    }
}
