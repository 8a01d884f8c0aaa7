package dev.maquette.webhook;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * One message for one endpoint, as {@code enqueue.lua} takes it.
 *
 * @param fields names and values of the record in turn
 */
@RegisterForReflection
record NewDelivery(String id, String endpoint, List<String> fields) {}
