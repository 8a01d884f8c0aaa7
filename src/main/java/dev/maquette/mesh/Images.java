package dev.maquette.mesh;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pictures of a glTF document, each copied out of the file at most once and only when something uses it. */
final class Images {

    private final List<GltfObject> images;
    private final List<BufferView> views;
    private final Map<Integer, Texture> read = new HashMap<>();
    private long bytesLeft;

    /** @param fileBytes size of the whole file, which its pictures together cannot exceed unless they overlap */
    Images(GltfObject document, List<BufferView> views, long fileBytes) {
        this.images = document.objects("images");
        this.views = views;
        this.bytesLeft = fileBytes;
        for (GltfObject image : images) {
            if (image.has("uri")) {
                throw new InvalidMeshException("The GLB keeps a picture outside of its binary chunk.");
            }
            image.requiredIndex("bufferView", views.size());
        }
    }

    int count() {
        return images.size();
    }

    Texture get(int index) {
        return read.computeIfAbsent(index, this::copy);
    }

    private Texture copy(int index) {
        BufferView view = views.get(images.get(index).requiredIndex("bufferView", views.size()));
        bytesLeft -= view.bytes().capacity();
        if (bytesLeft < 0) {
            throw new InvalidMeshException("The pictures of the GLB overlap each other.");
        }
        byte[] bytes = view.copy();
        return new Texture(bytes, contentType(bytes));
    }

    /** By the first bytes of the file, since the declared type is often wrong. */
    private static String contentType(byte[] bytes) {
        if (startsWith(bytes, 0, 0x89, 'P', 'N', 'G')) {
            return "image/png";
        }
        if (startsWith(bytes, 0, 0xFF, 0xD8, 0xFF)) {
            return "image/jpeg";
        }
        if (startsWith(bytes, 0, 'R', 'I', 'F', 'F') && startsWith(bytes, 8, 'W', 'E', 'B', 'P')) {
            return "image/webp";
        }
        throw new InvalidMeshException("A texture of the GLB is neither PNG nor JPEG nor WebP.");
    }

    private static boolean startsWith(byte[] bytes, int offset, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (offset + i >= bytes.length || (bytes[offset + i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
