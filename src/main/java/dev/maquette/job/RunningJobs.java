package dev.maquette.job;

import dev.maquette.cost.Budgets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The attempts that this process makes, from their beginning to their end. */
@ApplicationScoped
class RunningJobs {

    private final JobLedger ledger;
    private final JobStore store;
    private final Budgets budgets;
    private final Failpoint failpoint;
    private final JobTraces traces;
    private final JobConfig config;
    private final Clock clock;
    private final JobLog log;
    private final EventBell bell;
    private final Map<String, RunningJob> running = new ConcurrentHashMap<>();

    RunningJobs(
            JobLedger ledger,
            JobStore store,
            Budgets budgets,
            Failpoint failpoint,
            JobTraces traces,
            JobConfig config,
            Clock clock,
            JobLog log,
            EventBell bell) {
        this.ledger = ledger;
        this.store = store;
        this.budgets = budgets;
        this.failpoint = failpoint;
        this.traces = traces;
        this.config = config;
        this.clock = clock;
        this.log = log;
        this.bell = bell;
    }

    RunningJob begin(TakenJob taken) {
        RunningJob job = new RunningJob(
                taken, ledger, new JobCosts(taken, store, budgets), failpoint, traces, config, clock, log, bell);
        running.put(taken.id(), job);
        return job;
    }

    void end(RunningJob job) {
        running.remove(job.id(), job);
    }

    Collection<RunningJob> all() {
        return running.values();
    }

    boolean contain(String jobId) {
        return running.containsKey(jobId);
    }
}
