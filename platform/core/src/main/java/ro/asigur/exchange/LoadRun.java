package ro.asigur.exchange;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import ro.asigur.instrument.api.Diagnosis;
import ro.asigur.instrument.api.Finding;

/** One run of a load: hands out its chunks, counts, tells how far it is, stops at the first failure. */
final class LoadRun {

    private final int chunks;
    private final int of;
    private final LoadSampleCensus.Progress progress;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<String, Integer> vulnerabilities = new TreeMap<>();
    private final Map<Integer, Integer> priorities = new TreeMap<>();
    private volatile boolean failed;
    private int done;
    private int households;
    private int persons;
    private long startNanos;
    private long startCpu;

    /**
     * @param done households that an earlier run has left
     * @param of households in all, those included
     */
    LoadRun(int chunks, int done, int of, LoadSampleCensus.Progress progress) {
        this.chunks = chunks;
        this.done = done;
        this.of = of;
        this.progress = progress;
    }

    void start() {
        startNanos = System.nanoTime();
        startCpu = cpuNanos();
        progress.at(done, of);
    }

    /** Returns when all chunks are done; throws what a chunk threw. */
    void inParallel(int threads, Executor executor, IntConsumer chunk) {
        List<CompletableFuture<Void>> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            workers.add(CompletableFuture.runAsync(() -> work(chunk), executor));
        }
        try {
            CompletableFuture.allOf(workers.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw wrapped;
        }
    }

    private void work(IntConsumer chunk) {
        for (int index = next.getAndIncrement(); index < chunks && !failed; index = next.getAndIncrement()) {
            boolean finished = false;
            try {
                chunk.accept(index);
                finished = true;
            } finally {
                if (!finished) {
                    failed = true;
                }
            }
        }
    }

    /** A chunk is committed. */
    synchronized void done(List<InterviewedHousehold> chunk) {
        for (InterviewedHousehold household : chunk) {
            households++;
            persons += household.members().size();
            Integer strongest = household.priority();
            if (strongest != null) {
                priorities.merge(strongest, 1, Integer::sum);
            }
            Diagnosis diagnosis = household.diagnosis();
            if (diagnosis != null) {
                diagnosis.findings().stream()
                        .map(Finding::vulnerability)
                        .forEach(code -> vulnerabilities.merge(code, 1, Integer::sum));
            }
        }
        done += chunk.size();
        progress.at(done, of);
    }

    synchronized LoadedSample result(List<Integer> skipped) {
        return new LoadedSample(
                households,
                persons,
                new TreeMap<>(vulnerabilities),
                new TreeMap<>(priorities),
                (System.nanoTime() - startNanos) / 1e9,
                (cpuNanos() - startCpu) / 1e9,
                skipped);
    }

    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
