package ro.asigur.jobs.api;

/** Whether jobs come round at the moment; for the health page. */
public interface Scheduling {

    /** False while {@code asigur_shared} cannot be reached: the counties go on and jobs wait. */
    boolean running();
}
