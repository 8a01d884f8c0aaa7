package dev.maquette.packaging.dieline;

import dev.maquette.mesh.InvalidMeshException;
import dev.maquette.mesh.PortableTexture;
import dev.maquette.mesh.Texture;
import java.util.Base64;

/** An encoded picture of a panel: {@code image/png}, {@code image/jpeg} or {@code image/webp}. */
public record Artwork(byte[] bytes, String contentType) {

    /** In an encoding that printers' programs read. Throws {@link IllegalArgumentException} if it is no picture. */
    Artwork portable() {
        try {
            Texture texture = PortableTexture.of(new Texture(bytes, contentType));
            return new Artwork(texture.bytes(), texture.contentType());
        } catch (InvalidMeshException e) {
            throw new IllegalArgumentException("The artwork cannot be read", e);
        }
    }

    String dataUri() {
        return "data:" + contentType + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
