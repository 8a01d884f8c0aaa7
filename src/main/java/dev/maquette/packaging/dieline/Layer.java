package dev.maquette.packaging.dieline;

import java.util.List;

/** What is drawn over the artwork and can be switched off as a whole. */
record Layer(String name, List<Stroke> strokes, List<Label> labels) {

    static Layer of(String name, Ink ink, List<Path> paths) {
        return new Layer(
                name, paths.stream().map(path -> Stroke.line(path, ink)).toList(), List.of());
    }
}
