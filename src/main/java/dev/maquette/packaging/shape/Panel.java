package dev.maquette.packaging.shape;

import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A printed side of a package. Its artwork is a picture that is seen from outside the package, upright, in this sense:
 *
 * <ul>
 *   <li>the sides stand as the package stands, their upper edge at its top;
 *   <li>the top is seen from above, with its lower edge at the front;
 *   <li>the bottom is seen from below, with its upper edge at the front: the package is tipped over backwards;
 *   <li>the body of a cylinder has the middle of its artwork at the front and its seam at the back.
 * </ul>
 */
@RegisterForReflection
public enum Panel {
    FRONT,
    BACK,
    /** What a person who looks at the front has at the left. */
    LEFT,
    RIGHT,
    TOP,
    BOTTOM,
    BODY;

    /** The panel that clients call so. */
    public static Optional<Panel> of(String id) {
        return Arrays.stream(values()).filter(panel -> panel.id().equals(id)).findFirst();
    }

    /** What clients call it. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
