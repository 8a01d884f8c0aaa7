package dev.maquette.job;

/** This worker no longer has the job: it was cancelled, cleared, handed back or taken over. Nothing it does counts. */
class JobLostException extends RuntimeException {

    JobLostException(String jobId, String why) {
        super("Job " + jobId + " is no longer ours: " + why);
    }
}
