package ro.asigur.jobs.api;

import java.util.List;

/** Jobs that are known only at run time: the plugins'. */
public interface JobSource {
    List<RecurringJob> jobs();
}
