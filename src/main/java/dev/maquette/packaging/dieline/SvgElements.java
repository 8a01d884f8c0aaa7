package dev.maquette.packaging.dieline;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the elements of an SVG whose unit is the millimetre. */
final class SvgElements {

    private static final String SVG = "http://www.w3.org/2000/svg";
    /** References without this prefix came with SVG 2, which programs of the trade do not all read. */
    private static final String XLINK = "http://www.w3.org/1999/xlink";

    private static final String INKSCAPE = "http://www.inkscape.org/namespaces/inkscape";

    private final XMLStreamWriter xml;

    SvgElements(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void startDocument(Sheet sheet, String title) throws XMLStreamException {
        String width = Millimetres.exact(sheet.width());
        String height = Millimetres.exact(sheet.height());
        xml.writeStartDocument("UTF-8", "1.0");
        start("svg");
        xml.writeDefaultNamespace(SVG);
        xml.writeNamespace("xlink", XLINK);
        xml.writeNamespace("inkscape", INKSCAPE);
        with("version", "1.1").with("width", width + "mm").with("height", height + "mm");
        with("viewBox", "0 0 %s %s".formatted(width, height));
        start("title").text(title).end();
    }

    void endDocument() throws XMLStreamException {
        xml.writeEndDocument();
        xml.close();
    }

    /** A group that programs show as a layer. */
    SvgElements startLayer(String name) throws XMLStreamException {
        start("g").with("id", name);
        xml.writeAttribute("inkscape", INKSCAPE, "groupmode", "layer");
        xml.writeAttribute("inkscape", INKSCAPE, "label", name);
        return this;
    }

    SvgElements start(String name) throws XMLStreamException {
        xml.writeStartElement(name);
        return this;
    }

    SvgElements with(String attribute, String value) throws XMLStreamException {
        xml.writeAttribute(attribute, value);
        return this;
    }

    SvgElements with(String attribute, double length) throws XMLStreamException {
        return with(attribute, Millimetres.exact(length));
    }

    SvgElements reference(String target) throws XMLStreamException {
        xml.writeAttribute("xlink", XLINK, "href", target);
        return this;
    }

    SvgElements path(Path path) throws XMLStreamException {
        Stream<String> pieces = path.segments().stream().map(SvgElements::piece);
        String data = "M" + place(path.start()) + pieces.collect(Collectors.joining()) + (path.closed() ? "Z" : "");
        return start("path").with("d", data);
    }

    SvgElements text(String text) throws XMLStreamException {
        xml.writeCharacters(text);
        return this;
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    static String place(Point point) {
        return Millimetres.exact(point.x()) + " " + Millimetres.exact(point.y());
    }

    private static String piece(Segment segment) {
        return switch (segment) {
            case Segment.Line(Point end) -> "L" + place(end);
            case Segment.Arc(Point end, double radius, boolean clockwise) -> {
                String length = Millimetres.exact(radius);
                yield "A%s %s 0 0 %s %s".formatted(length, length, clockwise ? 1 : 0, place(end));
            }
        };
    }
}
