package ro.asigur.jobs;

import java.util.Objects;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.SchedulerContext;
import org.quartz.SchedulerException;

/** The one class that Quartz knows. Its data are the county and the job's name; what is to be done is looked up. */
@DisallowConcurrentExecution
public final class CountyJob implements Job {

    static final String TENANT = "tenant";
    static final String NAME = "name";
    static final String RUNNER = "runner";

    @Override
    public void execute(JobExecutionContext execution) {
        try {
            SchedulerContext context = execution.getScheduler().getContext();
            JobRunner runner = (JobRunner) Objects.requireNonNull(context.get(RUNNER));
            runner.run(
                    execution.getMergedJobDataMap().getString(TENANT),
                    execution.getMergedJobDataMap().getString(NAME));
        } catch (SchedulerException noContext) {
            throw new IllegalStateException(noContext);
        }
    }
}
