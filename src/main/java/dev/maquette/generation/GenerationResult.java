package dev.maquette.generation;

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
     */
    @RegisterForReflection
    record ResultFile(String path, String asset) {}
}
