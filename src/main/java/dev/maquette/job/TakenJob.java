package dev.maquette.job;

import java.util.Map;

/**
 * A job in the hands of this worker.
 *
 * @param token fencing token: whoever takes the job next gets a higher one, and then this one counts no more
 * @param fields the record as it was when it was taken, checkpoints included
 * @param exhausted true when its attempts are used up and it can only be ended
 */
record TakenJob(Job job, String lane, String entry, String token, Map<String, String> fields, boolean exhausted) {

    String id() {
        return job.id();
    }

    String input() {
        return fields.get("input");
    }
}
