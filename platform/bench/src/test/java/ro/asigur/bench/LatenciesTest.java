package ro.asigur.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void percentiles_are_nearest_ranks_whatever_the_order() {
        Latencies latencies = new Latencies();
        for (int i = 1000; i >= 1; i--) {
            latencies.add(i * 1_000_000L);
        }
        assertEquals(500, latencies.percentile(50));
        assertEquals(950, latencies.percentile(95));
        assertEquals(1000, latencies.percentile(100));
    }

    @Test
    void one_measurement_is_every_percentile() {
        Latencies latencies = new Latencies();
        latencies.add(3_000_000);
        assertEquals(3, latencies.percentile(1));
        assertEquals(3, latencies.percentile(99));
    }

    @Test
    void joined_latencies_keep_all() {
        Latencies one = new Latencies();
        one.add(1);
        Latencies other = new Latencies();
        other.add(2);
        one.addAll(other);
        assertEquals(2, one.count());
    }

    @Test
    void nothing_measured_has_no_percentile() {
        assertThrows(IllegalStateException.class, () -> new Latencies().percentile(50));
    }
}
