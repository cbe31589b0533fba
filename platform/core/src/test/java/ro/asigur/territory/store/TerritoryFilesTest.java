package ro.asigur.territory.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerritoryFilesTest {

    private static final String UATS = "siruta,name,display_name,type,urban_rural,county_code,pop2020,lat,lon\n"
            + "101,UNU,Unu,comună,rural,TT,1000,46.1,26.1\n102,DOI,Doi,comună,rural,TT,2000,46.2,26.2\n";
    private static final String VILLAGES = "siruta,name,uat_siruta,county_code,postal_code,urban_rural\n"
            + "201,SATUL UNU,101,TT,,rural\n202,SATUL DOI,102,TT,600000,rural\n";

    @TempDir
    Path county;

    @BeforeEach
    void a_sound_county() throws IOException {
        Files.createDirectory(county.resolve("territory"));
        write("uats.csv", UATS);
        write("localities.csv", VILLAGES);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(county.resolve("territory").resolve(name), text);
    }

    private List<String> faults() {
        return TerritoryFiles.read(county, "TT").faults().stream()
                .map(fault -> fault.replace(county.resolve("territory") + "/", ""))
                .toList();
    }

    @Test
    void a_sound_county_is_read_without_borders_too() {
        assertEquals(List.of(), faults());
        assertEquals(2, TerritoryFiles.read(county, "TT").uats().size());
    }

    @Test
    void the_counties_that_come_with_the_product_are_sound_and_whole() {
        Path tenants = Path.of(System.getProperty("root.of.asigur"), "tenants");
        TerritoryFiles bacau = TerritoryFiles.read(tenants.resolve("bacau"), "BC");
        TerritoryFiles vrancea = TerritoryFiles.read(tenants.resolve("vrancea"), "VN");
        assertEquals(List.of(), bacau.faults());
        assertEquals(List.of(), vrancea.faults());
        assertEquals(166, bacau.uats().size() + vrancea.uats().size());
        assertEquals(166, bacau.borders().size() + vrancea.borders().size());
        assertEquals(856, bacau.villages().size() + vrancea.villages().size());
    }

    @Test
    void what_is_missing_is_named() throws IOException {
        Files.delete(county.resolve("territory/localities.csv"));
        write("uats.csv", "siruta,name\n");
        assertEquals(
                List.of(
                        "uats.csv:1: columns [display_name, type, urban_rural, county_code, pop2020, lat, lon] are missing",
                        "localities.csv: is missing"),
                faults());
    }

    @Test
    void each_wrong_field_is_told_with_its_line() throws IOException {
        write(
                "uats.csv",
                UATS.replace("102,DOI,Doi,comună,rural,TT,2000,46.2,26.2", "101,,Doi,comună,sat,BC,multe,460,26,2,6"));
        assertEquals(1, faults().size());
        assertTrue(
                faults().get(0).startsWith("uats.csv:3: 11 fields where the first line names 9"), faults().toString());
        write("uats.csv", UATS.replace("102,DOI,Doi,comună,rural,TT,2000,46.2", "101,,Doi,comună,sat,BC,multe,460"));
        assertEquals(
                List.of(
                        "uats.csv:3: siruta 101 stands twice",
                        "uats.csv:3: name is empty",
                        "uats.csv:3: county_code is 'BC', the county's is 'TT'",
                        "uats.csv:3: urban_rural is 'sat'; it must be urban or rural",
                        "uats.csv:3: lat '460' is not a number from -90.0 to 90.0",
                        "uats.csv:3: pop2020 'multe' is not a whole number",
                        "localities.csv:3: uat_siruta 102 is not in uats.csv"),
                faults());
    }

    @Test
    void a_commune_without_a_village_could_hold_no_household() throws IOException {
        write("localities.csv", VILLAGES.replace("202,SATUL DOI,102,TT,600000,rural\n", ""));
        assertEquals(List.of("uats.csv:3: commune 102 has no village in localities.csv"), faults());
    }

    @Test
    void borders_are_of_known_communes_and_of_a_known_shape() throws IOException {
        write(
                "uats.geojson",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"id\":\"999\"},"
                        + "{\"id\":\"101\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}]}");
        assertEquals(
                List.of(
                        "uats.geojson: features[0]: its id is not a SIRUTA code of uats.csv",
                        "uats.geojson: features[1]: its geometry is neither Polygon nor MultiPolygon"),
                faults());
        write("uats.geojson", "{\"type\":\n\n oops");
        assertEquals(List.of("uats.geojson:3: not JSON"), faults());
    }

    @Test
    void a_file_of_another_encoding_is_told() throws IOException {
        Files.write(county.resolve("territory/uats.csv"), new byte[] {(byte) 0xfe, (byte) 0xff, 0, 's'});
        assertEquals(List.of("uats.csv: is not UTF-8"), faults());
    }
}
