package dev.maquette.generation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** What a finished job leaves behind. */
@RegisterForReflection
record GenerationResult(List<ResultFile> files) {

    /**
     * One file.
     *
     * @param path in the storage, for example {@code models/{task_id}/model.glb}
     * @param asset its name in the asset store
     * @param bucket of Supabase Storage; null for a file in this service's own store
     * @param problem why it is not where it should be, a sentence for people; null when it is
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResultFile(String path, String asset, String bucket, String problem) {}
}
