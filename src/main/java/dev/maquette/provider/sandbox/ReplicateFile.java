package dev.maquette.provider.sandbox;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;

/** Replicate's answer to an upload. */
@RegisterForReflection
record ReplicateFile(
        String id,
        String name,
        String contentType,
        long size,
        Map<String, String> checksums,
        Map<String, Object> metadata,
        String createdAt,
        String expiresAt,
        Map<String, String> urls) {}
