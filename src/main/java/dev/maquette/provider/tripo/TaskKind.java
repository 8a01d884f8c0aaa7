package dev.maquette.provider.tripo;

import dev.maquette.provider.ModelRequest;
import dev.maquette.provider.ModelRequest.FromText;
import dev.maquette.provider.ModelRequest.FromViews;
import dev.maquette.provider.ModelRequest.Import;
import dev.maquette.provider.ModelRequest.Texture;
import java.util.Set;

/** The kinds of tasks, and the options that each of them takes. */
enum TaskKind {
    TEXT_TO_MODEL("seed", "style", "texture", "pbr", "texture_quality", "model_version", "face_limit", "auto_size"),
    IMAGE_TO_MODEL(
            "seed", "texture", "pbr", "texture_quality", "model_version", "face_limit", "auto_size", "orientation"),
    MULTIVIEW_TO_MODEL(
            "seed", "texture", "pbr", "texture_quality", "model_version", "face_limit", "auto_size", "orientation"),
    IMPORT_MODEL,
    TEXTURE_MODEL("seed", "style", "texture", "pbr", "texture_quality", "model_version");

    private final Set<String> options;

    TaskKind(String... options) {
        this.options = Set.of(options);
    }

    static TaskKind of(ModelRequest request) {
        return switch (request) {
            case FromText _ -> TEXT_TO_MODEL;
            case FromViews views -> views.views().size() == 1 ? IMAGE_TO_MODEL : MULTIVIEW_TO_MODEL;
            case Import _ -> IMPORT_MODEL;
            case Texture _ -> TEXTURE_MODEL;
        };
    }

    Set<String> options() {
        return options;
    }
}
