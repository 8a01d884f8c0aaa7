package dev.maquette.provider.sandbox.artwork;

import dev.maquette.mesh.raster.Picture;
import dev.maquette.provider.sandbox.object.PngDescription;
import java.util.List;
import java.util.Optional;

/** Makes the prints of packages and the pictures of printed ones. */
public final class PackageArtwork {

    private static final PngDescription<Design> DESCRIPTION = new PngDescription<>("maquette:design", Design.class);

    /** Of a package whose size is not said, in millimetres. */
    private static final Extent ORDINARY_FRONT = new Extent(100, 150);

    private PackageArtwork() {}

    /**
     * The same prompt and references always give the same bytes.
     *
     * @param references the attached pictures in their order
     * @param width of the picture in pixels, likewise {@code height}
     * @return a PNG that carries the description of its design
     */
    public static byte[] make(PackagePrompt prompt, List<Reference> references, int width, int height) {
        Design design = Designer.design(prompt, references);
        Picture picture = prompt.panel() == null
                ? mockUp(prompt, design).draw(width, height)
                : panel(prompt, design, width, height).draw(width, height);
        return DESCRIPTION.write(picture.toPng(), design);
    }

    /** The design that the picture shows; empty for foreign pictures, for other formats and for anything broken. */
    public static Optional<Design> designOf(byte[] picture) {
        return DESCRIPTION.read(picture);
    }

    private static PanelPrint panel(PackagePrompt prompt, Design design, int width, int height) {
        Extent extent = prompt.extent() == null ? new Extent(width, height) : prompt.extent();
        return new PanelPrint(design, prompt.panel(), extent, prompt.round(), true);
    }

    private static MockUp mockUp(PackagePrompt prompt, Design design) {
        Extent front = prompt.extent() == null ? ORDINARY_FRONT : prompt.extent();
        double depth = prompt.depth() == null ? front.width() : prompt.depth();
        return new MockUp(design, prompt.cylinder(), front, depth);
    }
}
