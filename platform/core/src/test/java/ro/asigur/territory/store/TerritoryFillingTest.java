package ro.asigur.territory.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TerritoryFillingTest {

    @Test
    void village_names_are_read_as_people_write_them() {
        assertEquals("Mileștii de Jos", TerritoryFilling.readable("MILEȘTII DE JOS"));
        assertEquals("Mândrești-Moldova", TerritoryFilling.readable("MÂNDREȘTI-MOLDOVA"));
        assertEquals("Valea lui Ion", TerritoryFilling.readable("VALEA LUI  ION"));
        assertEquals("Ștefan cel Mare", TerritoryFilling.readable("ȘTEFAN CEL MARE"));
    }
}
