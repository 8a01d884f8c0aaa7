package dev.maquette.asset;

import java.util.Locale;
import java.util.Optional;

/** The kinds of files that the store keeps; each is one file extension and one media type. */
public enum AssetFormat {
    PNG("png", "image/png"),
    JPEG("jpg", "image/jpeg"),
    WEBP("webp", "image/webp"),
    SVG("svg", "image/svg+xml"),
    PDF("pdf", "application/pdf"),
    GLB("glb", "model/gltf-binary"),
    STL("stl", "model/stl"),
    OBJ("obj", "model/obj"),
    /** Not registered with IANA; the name that viewers use. */
    PLY("ply", "model/ply"),
    THREE_MF("3mf", "model/3mf"),
    USDZ("usdz", "model/vnd.usdz+zip"),
    MP4("mp4", "video/mp4"),
    JSON("json", "application/json"),
    /** Several files of one export, for example an OBJ with its material and texture. */
    ZIP("zip", "application/zip");

    private final String extension;
    private final String contentType;

    AssetFormat(String extension, String contentType) {
        this.extension = extension;
        this.contentType = contentType;
    }

    /** Without the dot. */
    public String extension() {
        return extension;
    }

    public String contentType() {
        return contentType;
    }

    /** True for the raster formats that a request may name as a picture. */
    public boolean isPicture() {
        return this == PNG || this == JPEG || this == WEBP;
    }

    /** The format of a media type; its case and parameters such as {@code ;charset=utf-8} do not matter. */
    public static Optional<AssetFormat> ofContentType(String contentType) {
        var bare = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        for (var format : values()) {
            if (format.contentType.equals(bare)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    static Optional<AssetFormat> ofExtension(String extension) {
        for (var format : values()) {
            if (format.extension.equals(extension)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
