package dev.maquette.packaging.dieline;

import dev.maquette.mesh.InvalidMeshException;
import dev.maquette.mesh.PortableTexture;
import dev.maquette.mesh.Texture;
import dev.maquette.packaging.shape.Panel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;

/**
 * A dieline as PDF 1.6: one page of the true size, its lines as spot colours that overprint, its layers as optional
 * content. The trim box is around all that is cut.
 */
public final class DielinePdf {

    /** The first version with user units, which pages of more than 5 m need. */
    private static final float VERSION = 1.6f;

    private DielinePdf() {}

    /**
     * The same bytes for the same input. Each artwork covers its panel without being stretched; what does not fit is cut
     * off at both sides alike. No artwork gives the lines only. Throws {@link InvalidMeshException} if an artwork is
     * no picture.
     */
    public static byte[] write(Dieline dieline, Map<Panel, Texture> artwork) {
        try (PDDocument document = new PDDocument()) {
            document.setVersion(VERSION);
            // takes the place of the time
            document.setDocumentId(0L);
            document.setDocumentInformation(information(dieline));
            write(dieline, artwork, document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A PDF in memory cannot be written", e);
        }
    }

    private static void write(Dieline dieline, Map<Panel, Texture> artwork, PDDocument document) throws IOException {
        PdfUnits units = PdfUnits.of(dieline.sheet());
        PDPage page = page(dieline, units);
        document.addPage(page);
        PDOptionalContentProperties groups = new PDOptionalContentProperties();
        document.getDocumentCatalog().setOCProperties(groups);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            begin(Layers.ARTWORK, groups, content);
            PdfArtwork pictures = new PdfArtwork(document, content, units);
            for (Face face : dieline.net().faces()) {
                if (artwork.containsKey(face.panel())) {
                    pictures.write(face, PortableTexture.of(artwork.get(face.panel())));
                }
            }
            content.endMarkedContent();
            PdfLayer layers = new PdfLayer(
                    content, units, PdfFont.embedInto(document), dieline.sheet().scale());
            for (Layer layer : Layers.of(dieline, artwork.keySet())) {
                begin(layer.name(), groups, content);
                layers.write(layer);
                content.endMarkedContent();
            }
        }
    }

    private static PDPage page(Dieline dieline, PdfUnits units) {
        Sheet sheet = dieline.sheet();
        Bounds trim = dieline.net().trim();
        PDPage page = new PDPage(units.rectangle(new Bounds(0, 0, sheet.width(), sheet.height())));
        page.setTrimBox(units.rectangle(trim));
        page.setBleedBox(units.rectangle(trim.grown(dieline.bleed())));
        if (units.userUnit() > 1) {
            page.setUserUnit(units.userUnit());
        }
        return page;
    }

    private static void begin(String name, PDOptionalContentProperties groups, PDPageContentStream content)
            throws IOException {
        PDOptionalContentGroup group = new PDOptionalContentGroup(name);
        groups.addGroup(group);
        content.beginMarkedContent(COSName.OC, group);
    }

    private static PDDocumentInformation information(Dieline dieline) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(dieline.title());
        information.setCreator("Maquette");
        return information;
    }
}
