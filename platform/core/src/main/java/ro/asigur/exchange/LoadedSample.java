package ro.asigur.exchange;

import java.util.List;
import java.util.Map;

/**
 * What a load brought. Households of an earlier, broken load of the same sample are not counted again.
 *
 * @param persons written down with the households
 * @param vulnerabilities persons with each, by code
 * @param priorities households by their strongest priority
 * @param seconds from the first household to the last commit
 * @param cpuSeconds of this program's processors meanwhile, without PostgreSQL's
 * @param skipped SIRUTA codes of communes that held other households and were left alone
 */
public record LoadedSample(
        int households,
        int persons,
        Map<String, Integer> vulnerabilities,
        Map<Integer, Integer> priorities,
        double seconds,
        double cpuSeconds,
        List<Integer> skipped) {

    public double personsPerSecond() {
        return seconds > 0 ? persons / seconds : 0;
    }

    public double personsPerCpuSecond() {
        return cpuSeconds > 0 ? persons / cpuSeconds : 0;
    }
}
