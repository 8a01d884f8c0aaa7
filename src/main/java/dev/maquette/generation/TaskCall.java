package dev.maquette.generation;

import com.fasterxml.jackson.annotation.JsonAutoDetect;

/**
 * What all calls have in common. The fields are those of the JSON; one with a default of its own skips a null, which clients
 * write for what they leave out.
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
abstract class TaskCall {

    @TaskId
    String taskId;

    /** Words that may be left out, without white space around them; null when there are none. */
    static String optional(String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
