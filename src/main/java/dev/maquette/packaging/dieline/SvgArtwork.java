package dev.maquette.packaging.dieline;

import dev.maquette.mesh.Texture;
import java.awt.geom.AffineTransform;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/** Puts artwork on the faces of an SVG. */
record SvgArtwork(SvgElements svg) {

    void write(Face face, Texture artwork) throws XMLStreamException {
        String panel = face.panel().id();
        svg.start("clipPath").with("id", panel + "-print-area");
        svg.path(face.printArea()).end();
        svg.end();
        svg.start("g").with("id", "artwork-" + panel).with("clip-path", "url(#" + panel + "-print-area)");
        for (Mirror mirror : Mirror.of(face)) {
            svg.start("use").reference("#" + panel + "-picture");
            svg.with("transform", matrix(mirror.transform())).end();
        }
        writePicture(face, artwork, panel + "-picture");
        svg.end();
    }

    private void writePicture(Face face, Texture artwork, String id) throws XMLStreamException {
        Bounds box = face.box();
        svg.start("image").with("id", id);
        svg.with("x", box.left())
                .with("y", box.top())
                .with("width", box.width())
                .with("height", box.height());
        if (face.turn() != 0) {
            svg.with("transform", "rotate(%s %s)".formatted(face.turn(), SvgElements.place(box.center())));
        }
        svg.with("preserveAspectRatio", "xMidYMid slice");
        svg.reference(dataUri(artwork)).end();
    }

    private static String dataUri(Texture artwork) {
        return "data:" + artwork.contentType() + ";base64,"
                + Base64.getEncoder().encodeToString(artwork.bytes());
    }

    private static String matrix(AffineTransform transform) {
        double[] numbers = new double[6];
        transform.getMatrix(numbers);
        return Arrays.stream(numbers).mapToObj(Millimetres::exact).collect(Collectors.joining(" ", "matrix(", ")"));
    }
}
