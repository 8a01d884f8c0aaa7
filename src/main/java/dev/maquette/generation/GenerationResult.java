package dev.maquette.generation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** What a finished job leaves behind. */
@RegisterForReflection
record GenerationResult(List<ResultFile> files) {

    /**
     * One file.
     *
     * @param url that stays the same; in a private bucket it names the file and is not enough to read it. Null in what
     *     versions stored that told none
     * @param path in the storage, for example {@code models/{task_id}/model.glb}
     * @param asset its name in the asset store
     * @param bucket of Supabase Storage; null for a file in this service's own store
     * @param problem why it is not where it should be, a sentence for people; null when it is
     */
    @RegisterForReflection
    record ResultFile(String url, String path, String asset, String bucket, String problem) {

        ResultFile at(String lastingUrl) {
            return new ResultFile(lastingUrl, path, asset, bucket, problem);
        }
    }
}
