package dev.maquette.job;

/** This worker no longer has the job: it was cancelled, cleared, handed back or taken over. Nothing it does counts. */
class JobLostException extends RuntimeException {

    private final boolean byCancel;

    JobLostException(String jobId, String why, boolean byCancel) {
        super("Job " + jobId + " is no longer ours: " + why);
        this.byCancel = byCancel;
    }

    /** Whether nobody wants the work any more; else another worker may go on with it. */
    boolean byCancel() {
        return byCancel;
    }
}
