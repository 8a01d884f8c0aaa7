package dev.maquette.generation;

import com.fasterxml.jackson.annotation.JsonAutoDetect;

/** What all calls have in common. The fields are those of the JSON. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
abstract class TaskCall {

    @TaskId
    String taskId;
}
