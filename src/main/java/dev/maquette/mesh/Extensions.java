package dev.maquette.mesh;

import java.util.List;
import java.util.Set;

/** Which extensions of glTF a model may demand. */
final class Extensions {

    static final String TEXTURE_TRANSFORM = "KHR_texture_transform";
    static final String WEBP = "EXT_texture_webp";

    private static final Set<String> READ = Set.of("KHR_mesh_quantization", TEXTURE_TRANSFORM, WEBP);

    /** These change how a surface or the scene around it looks, not where its triangles are; they are ignored. */
    private static final Set<String> IGNORED = Set.of("KHR_lights_punctual", "KHR_xmp_json_ld");

    private static final String IGNORED_MATERIALS = "KHR_materials_";

    private Extensions() {}

    /** Throws if reading the document needs an extension, such as mesh compression, that is not understood here. */
    static void requireSupported(GltfObject document) {
        List<String> missing = document.texts("extensionsRequired").stream()
                .filter(name -> !supported(name))
                .map(Extensions::printable)
                .toList();
        if (!missing.isEmpty()) {
            throw new InvalidMeshException(
                    "The GLB needs extensions that are not supported: %s.".formatted(String.join(", ", missing)));
        }
    }

    private static boolean supported(String name) {
        return READ.contains(name) || IGNORED.contains(name) || name.startsWith(IGNORED_MATERIALS);
    }

    private static String printable(String name) {
        return PartName.plain(name);
    }
}
