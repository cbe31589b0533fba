package ro.asigur.jobs;

import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.quartz.spi.ThreadPool;

/** Quartz's thread pool on the server's own thread factory, so that a job's thread has the server's class loader and naming. Public because Quartz sets it up by reflection. */
public final class ContainerThreads implements ThreadPool {

    private static final long LAST_MILLIS = 10_000;

    private final ThreadFactory factory;
    private final int size;
    private final Semaphore free;
    private final AtomicInteger atWork = new AtomicInteger();
    private volatile boolean down;

    ContainerThreads(ThreadFactory factory, int size) {
        this.factory = factory;
        this.size = size;
        this.free = new Semaphore(size);
    }

    @Override
    public boolean runInThread(Runnable work) {
        if (down || !free.tryAcquire()) {
            return false;
        }
        atWork.incrementAndGet();
        Thread thread = factory.newThread(() -> {
            try {
                work.run();
            } finally {
                atWork.decrementAndGet();
                free.release();
            }
        });
        if (thread == null) {
            atWork.decrementAndGet();
            free.release();
            return false;
        }
        thread.start();
        return true;
    }

    @Override
    public int blockForAvailableThreads() {
        try {
            free.acquire();
            free.release();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return Math.max(1, free.availablePermits());
    }

    @Override
    public void initialize() {
        // threads are made as they are needed
    }

    @Override
    public void shutdown(boolean waitForJobsToComplete) {
        down = true;
        long end = System.nanoTime() + LAST_MILLIS * 1_000_000;
        while (waitForJobsToComplete && atWork.get() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Override
    public int getPoolSize() {
        return size;
    }

    @Override
    public void setInstanceId(String id) {
        // the factory names its threads
    }

    @Override
    public void setInstanceName(String name) {
        // the factory names its threads
    }
}
