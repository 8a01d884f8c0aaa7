package dev.maquette.mesh.export;

import java.util.Locale;

/** The units in which files that state none can give their lengths. */
public enum LengthUnit {
    METRES(1),
    MILLIMETRES(1000);

    private final float perMetre;

    LengthUnit(float perMetre) {
        this.perMetre = perMetre;
    }

    /** These lengths, which are in metres, in this unit. */
    float[] fromMetres(float[] lengths) {
        float[] converted = new float[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            converted[i] = perMetre * lengths[i];
        }
        return converted;
    }

    /** As it is written in a sentence. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
