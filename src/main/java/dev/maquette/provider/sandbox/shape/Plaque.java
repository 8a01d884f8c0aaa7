package dev.maquette.provider.sandbox.shape;

import dev.maquette.mesh.Material;
import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.MeshPart;
import dev.maquette.mesh.Texture;
import dev.maquette.provider.sandbox.object.Grain;
import dev.maquette.provider.sandbox.object.Paint;
import dev.maquette.provider.sandbox.object.SurfacePattern;
import java.util.ArrayList;
import java.util.List;

/** A standing board that wears a photo: what is made of an object that nothing is known about. */
public final class Plaque {

    private static final double LONGEST_EDGE = 0.2;
    private static final double THICKNESS = 0.024;
    private static final double MARGIN = 0.012;
    private static final int TEXTURE_SIZE = 256;

    private Plaque() {}

    /**
     * @param photo JPEG of the given size in pixels
     * @param rgb colour of the board
     */
    public static Mesh build(byte[] photo, int width, int height, int rgb) {
        double scale = LONGEST_EDGE / Math.max(width, height);
        double boardWidth = width * scale + 2 * MARGIN;
        double boardHeight = height * scale + 2 * MARGIN;
        Surface board =
                new Surface().box(boardWidth, boardHeight, THICKNESS, 0.008, Transform.move(0, boardHeight / 2, 0));
        Paint paint = new Paint(rgb, Grain.GLAZE, 0, 0.4);
        byte[] texture = TexturePainter.paint(
                        paint, SurfacePattern.NONE, rgb, boardWidth, boardHeight, TEXTURE_SIZE, TEXTURE_SIZE)
                .toPng();
        List<MeshPart> parts = new ArrayList<>();
        parts.add(board.toPart("board", material("board", new Texture(texture, "image/png")), Transform.NONE));
        parts.add(picture(width * scale, height * scale, boardHeight / 2, new Texture(photo, "image/jpeg")));
        return new Mesh(parts);
    }

    /** A hair in front of the board, so that the two do not fight for the same pixels. */
    private static MeshPart picture(double width, double height, double middle, Texture photo) {
        float x = (float) (width / 2);
        float top = (float) (middle + height / 2);
        float bottom = (float) (middle - height / 2);
        float z = (float) (THICKNESS / 2 + 0.0005);
        return new MeshPart(
                "picture",
                new float[] {-x, bottom, z, x, bottom, z, x, top, z, -x, top, z},
                new float[] {0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1},
                new float[] {0, 1, 1, 1, 1, 0, 0, 0},
                new int[] {0, 1, 2, 0, 2, 3},
                material("picture", photo));
    }

    private static Material material(String name, Texture texture) {
        return new Material(name, new float[] {1, 1, 1, 1}, 0, 0.5f, texture, false);
    }
}
