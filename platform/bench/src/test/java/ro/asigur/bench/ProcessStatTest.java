package ro.asigur.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProcessStatTest {

    @Test
    void work_is_seen_as_cpu_time() throws IOException {
        long self = ProcessHandle.current().pid();
        double before = ProcessStat.cpuMillis(self);
        long until = System.nanoTime() + 300_000_000L;
        double sum = 0;
        while (System.nanoTime() < until) {
            sum += Math.sqrt(sum + 1);
        }
        double used = ProcessStat.cpuMillis(self) - before;
        assertTrue(used > 30 && used < 5000, "used " + used + " " + sum);
    }

    @Test
    void this_machine_has_memory() throws IOException {
        double megabytes = ProcessStat.residentMegabytes(ProcessHandle.current().pid());
        assertTrue(megabytes > 20 && megabytes < 4000, "resident " + megabytes);
    }
}
