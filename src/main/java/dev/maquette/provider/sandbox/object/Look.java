package dev.maquette.provider.sandbox.object;

/**
 * Adjectives that were said of one thing; what was not said is null, or 1 for factors.
 *
 * @param secondRgb another colour, for a pattern
 * @param shade factor on the colour's lightness
 */
record Look(
        Integer rgb,
        Integer secondRgb,
        Material material,
        Double roughness,
        Double metallic,
        double shade,
        Size size,
        SurfacePattern.Kind pattern) {

    static final Look UNSAID = new Look(null, null, null, null, null, 1, Size.ORDINARY, null);

    boolean saysNothing() {
        return equals(UNSAID);
    }

    Look withColor(int color) {
        return rgb == null
                ? new Look(color, secondRgb, material, roughness, metallic, shade, size, pattern)
                : new Look(rgb, color, material, roughness, metallic, shade, size, pattern);
    }

    Look withMaterial(Material material) {
        return new Look(rgb, secondRgb, material, roughness, metallic, shade, size, pattern);
    }

    Look withRoughness(double roughness) {
        return new Look(rgb, secondRgb, material, roughness, metallic, shade, size, pattern);
    }

    Look withMetallic(double metallic, double roughness) {
        return new Look(rgb, secondRgb, material, roughness, metallic, shade, size, pattern);
    }

    Look shaded(double factor) {
        return new Look(rgb, secondRgb, material, roughness, metallic, shade * factor, size, pattern);
    }

    Look sized(Size factor) {
        return new Look(rgb, secondRgb, material, roughness, metallic, shade, size.times(factor), pattern);
    }

    Look withPattern(SurfacePattern.Kind pattern) {
        return new Look(rgb, secondRgb, material, roughness, metallic, shade, size, pattern);
    }

    boolean changesPaint() {
        return rgb != null || material != null || roughness != null || metallic != null || shade != 1;
    }

    /** The paint after these words; what they leave open stays. */
    Paint on(Paint paint) {
        Paint base = material == null ? paint : material.paint();
        return new Paint(
                Rgb.shaded(rgb == null ? base.rgb() : rgb, shade),
                base.grain(),
                metallic == null ? base.metallic() : metallic,
                roughness == null ? base.roughness() : roughness);
    }
}
