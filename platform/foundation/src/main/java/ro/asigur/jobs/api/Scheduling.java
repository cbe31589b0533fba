package ro.asigur.jobs.api;

/** Begins the coming round of jobs and tells whether they do. */
public interface Scheduling {

    /** Called once at start, when the counties are open. Returns at once; keeps trying while {@code asigur_shared} is away. */
    void start();

    /** False while {@code asigur_shared} cannot be reached: the counties go on and jobs wait. */
    boolean running();
}
