package dev.maquette.provider.sandbox.object;

/**
 * The look of one part.
 *
 * @param rgb sRGB colour, 0xRRGGBB
 * @param metallic 0..1
 * @param roughness 0 (mirror) .. 1 (chalk)
 */
public record Paint(int rgb, Grain grain, double metallic, double roughness) {

    public Paint withRgb(int rgb) {
        return new Paint(rgb, grain, metallic, roughness);
    }

    /** The same material, darker (below 1) or lighter (above 1). */
    public Paint shaded(double factor) {
        return withRgb(Rgb.shaded(rgb, factor));
    }
}
