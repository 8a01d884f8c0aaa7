package dev.maquette.provider;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;

/**
 * All that is needed to ask for a submitted model again, also from another process.
 *
 * @param provider name of the generator that made it
 * @param id the provider's id of the work
 * @param details further strings that only that provider understands, such as returned URLs
 */
@RegisterForReflection // stored as JSON
public record ModelHandle(String provider, String id, Map<String, String> details) {}
