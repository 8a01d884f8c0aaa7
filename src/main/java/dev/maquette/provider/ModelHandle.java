package dev.maquette.provider;

import java.util.Map;

/**
 * All that is needed to ask for a submitted model again, also from another process.
 *
 * @param provider name of the generator that made it
 * @param id the provider's id of the work
 * @param details further strings that only that provider understands, such as returned URLs
 */
public record ModelHandle(String provider, String id, Map<String, String> details) {}
