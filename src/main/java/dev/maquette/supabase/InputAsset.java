package dev.maquette.supabase;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import java.util.UUID;

/**
 * A row of the table of what users brought, as far as this service cares.
 *
 * @param taskId the app's own id, or null
 * @param metadata a JSON object, or null
 */
@RegisterForReflection
public record InputAsset(UUID id, String taskId, UUID userId, String assetUrl, Map<String, Object> metadata) {}
