package dev.maquette.render.vision;

/** A picture in CIE L*a*b* (D65), three planes, row-major: lightness 0..100, {@code a} from green to red, {@code b} from blue to yellow. */
record LabPicture(int width, int height, float[] lightness, float[] a, float[] b) {

    static LabPicture of(ReducedPhoto photo) {
        int size = photo.width() * photo.height();
        var lab = new LabPicture(photo.width(), photo.height(), new float[size], new float[size], new float[size]);
        for (int i = 0; i < size; i++) {
            float red = photo.red()[i];
            float green = photo.green()[i];
            float blue = photo.blue()[i];
            float x = response((0.4124f * red + 0.3576f * green + 0.1805f * blue) / 0.9505f);
            float y = response(0.2126f * red + 0.7152f * green + 0.0722f * blue);
            float z = response((0.0193f * red + 0.1192f * green + 0.9505f * blue) / 1.089f);
            lab.lightness[i] = 116 * y - 16;
            lab.a[i] = 500 * (x - y);
            lab.b[i] = 200 * (y - z);
        }
        return lab;
    }

    /** How strongly the eye answers to light, 0..1 as a share of white. */
    static float response(float light) {
        // not Math's: calls of that one have no reference map in GraalVM 25, and a collection meanwhile ends a native
        // process
        return light > 0.008856f ? (float) StrictMath.cbrt(light) : 7.787f * light + 16f / 116;
    }
}
