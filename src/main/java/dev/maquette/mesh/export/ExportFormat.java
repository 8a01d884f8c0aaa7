package dev.maquette.mesh.export;

import java.util.Locale;
import java.util.Optional;

/** The kinds of files that a model can be had as. */
public enum ExportFormat {
    /** glTF 2.0 binary, metres, Y up. */
    GLB("glb", "glb", "model/gltf-binary"),
    /** Binary triangles without colour, millimetres, Z up. */
    STL("stl", "stl", "model/stl"),
    /**
     * A ZIP of the geometry, its material library and its textures, which belong together; Y up, named and measured as
     * {@link ExportConventions} say.
     */
    OBJ("obj", "zip", "application/zip"),
    /** Binary little-endian, with normals and vertex colours, metres, Y up. */
    PLY("ply", "ply", "model/ply"),
    /** 3D Manufacturing Format with textures, millimetres, Z up. */
    THREE_MF("3mf", "3mf", "model/3mf"),
    /** Universal Scene Description as Apple's AR Quick Look reads it, metres, Y up. */
    USDZ("usdz", "usdz", "model/vnd.usdz+zip"),
    /** A picture of 1024 x 1024 pixels. */
    JPG("jpg", "jpg", "image/jpeg");

    private final String id;
    private final String extension;
    private final String contentType;

    ExportFormat(String id, String extension, String contentType) {
        this.id = id;
        this.extension = extension;
        this.contentType = contentType;
    }

    /** The format that clients call so, in any case; {@code blend} is OBJ, which Blender opens. */
    public static Optional<ExportFormat> of(String id) {
        String wanted = id.toLowerCase(Locale.ROOT);
        if (wanted.equals("blend")) {
            return Optional.of(OBJ);
        }
        for (ExportFormat format : values()) {
            if (format.id.equals(wanted)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** What clients call it. */
    public String id() {
        return id;
    }

    /** What the file's name ends with, without the dot; differs from the id where several files are packed together. */
    public String extension() {
        return extension;
    }

    public String contentType() {
        return contentType;
    }
}
