package dev.maquette.provider.sandbox.object;

/** Factors on a form's ordinary measures; 1 is ordinary. */
public record Size(double scale, double height, double width) {

    public static final Size ORDINARY = new Size(1, 1, 1);

    private static final double SMALLEST = 0.4;
    private static final double LARGEST = 2.5;

    /** Sizes stay sensible however often they are changed. */
    public Size {
        scale = Math.clamp(scale, SMALLEST, LARGEST);
        height = Math.clamp(height, SMALLEST, LARGEST);
        width = Math.clamp(width, SMALLEST, LARGEST);
    }

    public Size times(Size other) {
        return new Size(scale * other.scale, height * other.height, width * other.width);
    }
}
