package dev.maquette.mesh.raster;

import dev.maquette.mesh.Texture;
import dev.maquette.mesh.TextureDecoder;
import java.awt.image.BufferedImage;

/** Reads colours from a texture: bilinear, repeating beyond its edges, in linear light. */
public final class TextureSampler {

    /** Finer than any picture drawn here can show, and a fixed bound on memory. */
    private static final int MAX_EDGE = 2048;

    private final int width;
    private final int height;
    private final int[] argb;

    /** Decodes the texture. Throws {@link dev.maquette.mesh.InvalidMeshException} if that cannot be done. */
    public TextureSampler(Texture texture) {
        BufferedImage image = TextureDecoder.decode(texture, MAX_EDGE);
        width = image.getWidth();
        height = image.getHeight();
        argb = image.getRGB(0, 0, width, height, null, 0, width);
    }

    /** Writes red, green and blue at the coordinates (origin at the upper left) into {@code linear}. */
    public void sample(double u, double v, float[] linear) {
        double x = repeated(u) * width - 0.5;
        double y = repeated(v) * height - 0.5;
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double rightShare = x - left;
        double bottomShare = y - top;
        int upperLeft = texel(left, top);
        int upperRight = texel(left + 1, top);
        int lowerLeft = texel(left, top + 1);
        int lowerRight = texel(left + 1, top + 1);
        for (int channel = 0; channel < 3; channel++) {
            int shift = 16 - 8 * channel;
            double upper = mix(upperLeft >> shift, upperRight >> shift, rightShare);
            double lower = mix(lowerLeft >> shift, lowerRight >> shift, rightShare);
            linear[channel] = (float) (upper + (lower - upper) * bottomShare);
        }
    }

    /** Coordinates 0..1 stay, both ends included, so that the edges of a texture that fills a face do not run over. */
    private static double repeated(double coordinate) {
        return coordinate >= 0 && coordinate <= 1 ? coordinate : coordinate - Math.floor(coordinate);
    }

    private static double mix(int first, int second, double share) {
        float start = Srgb.toLinear(first);
        return start + (Srgb.toLinear(second) - start) * share;
    }

    private int texel(int x, int y) {
        return argb[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)];
    }
}
