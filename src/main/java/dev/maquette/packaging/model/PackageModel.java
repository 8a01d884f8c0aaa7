package dev.maquette.packaging.model;

import dev.maquette.mesh.Material;
import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.MeshPart;
import dev.maquette.mesh.Texture;
import dev.maquette.mesh.TextureDecoder;
import dev.maquette.packaging.shape.PackageShape;
import dev.maquette.packaging.shape.Panel;
import java.util.Map;
import java.util.Set;

/** Builds the closed package in three dimensions with its artwork. */
public final class PackageModel {

    static final double METRES_PER_MILLIMETRE = 0.001;

    private static final float[] WHITE = {1, 1, 1, 1};

    /** A warm white that still stands out from a white page. */
    private static final float[] BOARD_COLOR = {0.83f, 0.81f, 0.77f, 1};

    private static final Material BOARD = new Material("board", BOARD_COLOR, 0, 0.9f, null, false);

    /** Of printed and lacquered board: a soft sheen. */
    private static final float PRINTED_ROUGHNESS = 0.6f;

    private PackageModel() {}

    /**
     * The package in metres, standing on y = 0 with its axis at x = z = 0 and its front towards +Z, as the models of
     * products stand. Its surface is closed: where panels meet, their vertices are at exactly the same place. There is
     * one part for each panel, in the order of {@link PackageShape#panels()}, named by the panel's id.
     *
     * <p>Each picture stands on its panel as {@link Panel} says and covers it without being stretched: of a picture in
     * another ratio the middle is shown, of the picture of a round panel the disc in the middle. A panel without a
     * picture is of white board.
     *
     * @param artwork encoded pictures of at most 8192 x 8192 pixels
     * @throws IllegalArgumentException if there is artwork for a panel that the package has not
     * @throws dev.maquette.mesh.InvalidMeshException if the size of a picture cannot be read or is not allowed
     */
    public static Mesh of(PackageShape shape, Map<Panel, Texture> artwork) {
        requirePanels(shape, artwork.keySet());
        return new Mesh(shape.panels().stream()
                .map(panel -> part(shape, panel, artwork.get(panel)))
                .toList());
    }

    private static void requirePanels(PackageShape shape, Set<Panel> printed) {
        if (!shape.panels().containsAll(printed)) {
            throw new IllegalArgumentException("A " + shape.type() + " has not all of the panels " + printed);
        }
    }

    private static MeshPart part(PackageShape shape, Panel panel, Texture picture) {
        PanelSurface surface = surface(shape, panel);
        if (picture == null) {
            return surface.plain(panel.id(), BOARD);
        }
        Material material = new Material(panel.id(), WHITE, 0, PRINTED_ROUGHNESS, picture, false);
        PictureSection section = PictureSection.covering(shape.size(panel), TextureDecoder.aspectRatio(picture));
        return surface.printed(panel.id(), material, section);
    }

    private static PanelSurface surface(PackageShape shape, Panel panel) {
        return switch (shape.type()) {
            case BOX -> Box.side(shape.dimensions(), panel);
            case CYLINDER ->
                panel == Panel.BODY ? Cylinder.body(shape.dimensions()) : Cylinder.cap(shape.dimensions(), panel);
        };
    }
}
