package dev.maquette.packaging.dieline;

import java.util.List;

/**
 * The pieces of board that a package is folded from, the printed side up.
 *
 * @param trim the rectangle around everything that is cut
 * @param cuts closed outlines; what they surround is the faces and the flaps, and nothing else
 * @param folds each between two faces, or between a face and a flap
 * @param glueAreas must stay free of ink and varnish
 * @param bleedOutlines the cuts grown by the bleed; empty without a bleed
 * @param alignments short lines off the artwork that tell which places of two pieces meet
 * @param measures what dimension lines tell
 */
public record Net(
        Bounds trim,
        List<Face> faces,
        List<Flap> flaps,
        List<Path> cuts,
        List<Path> folds,
        List<Path> glueAreas,
        List<Path> bleedOutlines,
        List<Path> alignments,
        List<Measure> measures) {

    public Net {
        faces = List.copyOf(faces);
        flaps = List.copyOf(flaps);
        cuts = List.copyOf(cuts);
        folds = List.copyOf(folds);
        glueAreas = List.copyOf(glueAreas);
        bleedOutlines = List.copyOf(bleedOutlines);
        alignments = List.copyOf(alignments);
        measures = List.copyOf(measures);
    }
}
