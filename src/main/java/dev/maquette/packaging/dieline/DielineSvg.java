package dev.maquette.packaging.dieline;

import dev.maquette.mesh.PortableTexture;
import dev.maquette.mesh.Texture;
import dev.maquette.packaging.shape.Panel;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * A dieline as SVG 1.1, which drawing programs and browsers read. Its units are millimetres; its layers are groups that
 * are named like them, and layers in Inkscape too.
 */
public final class DielineSvg {

    private DielineSvg() {}

    /**
     * UTF-8. Each artwork covers its panel without being stretched; what does not fit is cut off at both sides alike. No
     * artwork gives the lines only.
     */
    public static byte[] write(Dieline dieline, Map<Panel, Texture> artwork) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            SvgElements svg =
                    new SvgElements(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8"));
            write(dieline, artwork, svg);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("An SVG in memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private static void write(Dieline dieline, Map<Panel, Texture> artwork, SvgElements svg) throws XMLStreamException {
        svg.startDocument(dieline.sheet(), dieline.title());
        svg.startLayer(Layers.ARTWORK);
        SvgArtwork pictures = new SvgArtwork(svg);
        for (Face face : dieline.net().faces()) {
            if (artwork.containsKey(face.panel())) {
                pictures.write(face, PortableTexture.of(artwork.get(face.panel())));
            }
        }
        svg.end();
        SvgLayer layers = new SvgLayer(svg, dieline.sheet().scale());
        for (Layer layer : Layers.of(dieline, artwork.keySet())) {
            layers.write(layer);
        }
        svg.endDocument();
    }
}
