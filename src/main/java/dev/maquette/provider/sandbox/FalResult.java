package dev.maquette.provider.sandbox;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The bare output of a model at fal. */
final class FalResult {

    @RegisterForReflection
    record File(String url, String contentType, String fileName, long fileSize) {}

    private FalResult() {}

    /** @param bytes size of the GLB, or a negative number when there is none */
    static Map<String, Object> of(String outputField, String url, long bytes) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put(outputField, bytes < 0 ? null : new File(url, ModelFile.MEDIA_TYPE, "model.glb", bytes));
        result.put("timings", Map.of("prepare", 0.1, "generation", 2.0, "export", 0.4));
        return result;
    }
}
