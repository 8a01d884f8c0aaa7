package dev.maquette.mesh.export;

import java.util.Locale;

/**
 * What the formats leave open and each kind of model answers in its own way.
 *
 * @param name what the files inside an archive and the object in a USD scene are called: small letters of ASCII
 * @param objUnit of the lengths in OBJ, a format that states no unit
 */
public record ExportConventions(String name, LengthUnit objUnit) {

    /** Those of products: OBJ in metres, as Blender and the other formats for viewing have it. */
    public static final ExportConventions PRODUCT = new ExportConventions("product", LengthUnit.METRES);

    /** Throws {@link IllegalArgumentException} for a name that some format would have to quote. */
    public ExportConventions {
        if (!name.matches("[a-z]+")) {
            throw new IllegalArgumentException("The name of an export must be of small letters but is " + name);
        }
    }

    /** The name as the title of an object. */
    String title() {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
