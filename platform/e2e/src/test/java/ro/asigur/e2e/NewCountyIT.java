package ro.asigur.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adding a county is adding a folder: three communes, a worker, a logo and a welcome, and nothing in the product that knows of it. */
class NewCountyIT {

    private static final int UNU = 700_101;

    private static LaunchedProduct product;

    @TempDir
    static Path tenants;

    @BeforeAll
    static void a_folder_and_a_start() throws IOException {
        Path county = tenants.resolve("test3");
        Path land = Files.createDirectories(county.resolve("territory"));
        Files.writeString(county.resolve("tenant.properties"), """
                name.ro = Țara de Probă
                name.en = Trial Land
                county.code = TP
                county.siruta = 700
                zone = Europe/Bucharest
                welcome.ro = Bine ați venit în Țara de Probă
                welcome.en = Welcome to Trial Land
                contact.ro = Telefon: 0200 000 000
                contact.en = Telephone: 0200 000 000
                """);
        Files.writeString(county.resolve("demo.json"), """
                {"password": "doisprezece-castane",
                 "people": [{"username": "lenuta", "name": "Lenuța Probă", "role": "social-worker", "uats": [700101]}]}
                """);
        Files.writeString(
                county.resolve("logo.svg"),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><circle cx=\"4\" cy=\"4\" r=\"3\"/></svg>");
        Files.writeString(land.resolve("uats.csv"), """
                siruta,name,display_name,type,urban_rural,county_code,pop2020,lat,lon
                700101,UNU,Unu,comună,rural,TP,240,46.1,26.1
                700102,DOI,Doi,comună,rural,TP,180,46.2,26.2
                700103,TREI,Trei,oraș,urban,TP,900,46.3,26.3
                """);
        Files.writeString(land.resolve("localities.csv"), """
                siruta,name,uat_siruta,county_code,postal_code,urban_rural
                700201,SATUL DE SUS,700101,TP,,rural
                700202,DOI,700102,TP,600001,rural
                700203,TREI,700103,TP,600002,urban
                """);
        product = LaunchedProduct.launched("--tenants", tenants.toString());
    }

    private static Caller at(String county) {
        return Caller.anonymous(product.server(), county);
    }

    @Test
    void it_stands_on_the_front_page_with_its_logo() {
        JsonArray counties = at("").get("/api/tenant").object().getJsonArray("counties");
        assertEquals(1, counties.size(), counties.toString());
        JsonObject county = counties.getJsonObject(0);
        assertEquals("test3", county.getString("id"));
        assertEquals("Țara de Probă", county.getJsonObject("name").getString("ro"));
        Answer logo = at("").get(county.getString("logo"));
        assertEquals(200, logo.status(), logo.toString());
        assertTrue(logo.body().contains("<circle"), logo.body());
        assertEquals(404, at("").get("/api/tenant/logo?county=bacau").status());
    }

    @Test
    void its_own_page_greets_in_both_languages_and_its_logo_may_run_nothing() {
        JsonObject tenant = at("test3").get("/api/tenant").object();
        assertEquals(
                "Bine ați venit în Țara de Probă",
                tenant.getJsonObject("welcome").getString("ro"));
        assertEquals("Welcome to Trial Land", tenant.getJsonObject("welcome").getString("en"));
        assertEquals(
                "Telephone: 0200 000 000",
                tenant.getJsonArray("contact").getJsonObject(0).getString("en"));
        Answer logo = at("test3").get(tenant.getString("logo"));
        assertEquals("image/svg+xml", logo.header("Content-Type"));
        assertTrue(logo.header("Content-Security-Policy").contains("sandbox"), logo.header("Content-Security-Policy"));
        assertEquals("nosniff", logo.header("X-Content-Type-Options"));
    }

    @Test
    void its_worker_records_a_household_in_a_village_of_the_folder() {
        Caller lenuta = at("test3").signedIn("lenuta", "doisprezece-castane", null);
        JsonArray uats = lenuta.get("/api/territory/uats").array();
        assertEquals(3, uats.size(), uats.toString());
        Answer villages = lenuta.get("/api/territory/uats/" + UNU + "/villages");
        assertEquals("Satul de Sus", villages.array().getJsonObject(0).getString("name"), villages.toString());
        String household = Ids.fresh();
        new Fieldwork(lenuta).recordHousehold(household, UNU);
        JsonObject file = lenuta.get("/api/census/households/" + household).object();
        assertEquals("Unu", file.getJsonObject("household").getString("uatName"), file.toString());
    }
}
