package dev.maquette.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.maquette.cost.Spent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * What {@code change.lua} is asked to do.
 *
 * @param token the caller's fencing token, null for a change from outside
 * @param fields names and values in turn
 * @param spent by the job in all
 * @param event name of the event that tells of the change, null for none
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobChange(
        String token,
        List<String> fields,
        List<String> removed,
        List<DocumentChange> changes,
        Spent spent,
        String event,
        String data,
        long seconds,
        boolean ends) {}
