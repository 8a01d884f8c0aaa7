package dev.maquette.packaging.dieline;

import dev.maquette.packaging.shape.Panel;
import java.util.List;
import java.util.stream.Stream;

/**
 * A part of the blank that carries no artwork of its own and disappears inside the package.
 *
 * @param panel what it hangs on
 * @param corners from the beginning of its fold, clockwise, to the end
 */
public record Flap(Kind kind, Panel panel, List<Corner> corners) {

    /** What a flap is for. */
    public enum Kind {
        /** Is glued behind the panel at the other end of the row. */
        GLUE,
        /** Is glued under the other end of a wrap label. */
        OVERLAP,
        /** Slips behind the front and holds the closure. */
        TUCK,
        /** Keeps dust out at the sides of a closure and carries it. */
        DUST
    }

    public Flap {
        corners = List.copyOf(corners);
    }

    static Flap on(Edge edge, Kind kind, Panel panel, Corner... corners) {
        return new Flap(
                kind,
                panel,
                Stream.of(corners)
                        .map(corner ->
                                new Corner(edge.at(corner.at().x(), corner.at().y()), corner.radius()))
                        .toList());
    }

    /** From the beginning of the fold clockwise round the flap; its end and its start are those of the fold. */
    public Path outline() {
        return Path.closed(corners);
    }

    /** The line between the flap and its panel. */
    public Path fold() {
        return Path.line(corners.getLast().at(), corners.getFirst().at());
    }
}
