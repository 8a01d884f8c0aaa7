package dev.maquette.provider;

import dev.maquette.asset.RemoteFile;
import java.util.List;

/** How far a submitted model is. A failure is not a state but a {@link ProviderException}. */
public sealed interface ModelProgress {

    /** @param percent 0..99, the provider's own figure or an estimate */
    record Running(int percent, String note) implements ModelProgress {}

    /**
     * The model is ready at addresses that die within minutes to days.
     *
     * @param model the GLB; null only for an import of which the provider gives no file back
     * @param colorVideo null when the provider made none; so the others
     */
    record Ready(
            RemoteFile model,
            RemoteFile colorVideo,
            RemoteFile gaussianPly,
            RemoteFile normalVideo,
            RemoteFile combinedVideo,
            List<RemoteFile> noBackgroundImages)
            implements ModelProgress {

        public static Ready modelOnly(RemoteFile model) {
            return new Ready(model, null, null, null, null, List.of());
        }
    }
}
