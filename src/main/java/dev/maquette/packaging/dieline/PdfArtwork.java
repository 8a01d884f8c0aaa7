package dev.maquette.packaging.dieline;

import dev.maquette.mesh.InvalidMeshException;
import dev.maquette.mesh.Texture;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** Puts artwork on the faces of a PDF page. A picture that several faces show is in the file once. */
final class PdfArtwork {

    private final PDDocument document;
    private final PDPageContentStream content;
    private final PdfUnits units;
    private final PdfPath paths;
    private final Map<ByteBuffer, PDImageXObject> pictures = new HashMap<>();

    PdfArtwork(PDDocument document, PDPageContentStream content, PdfUnits units) {
        this.document = document;
        this.content = content;
        this.units = units;
        this.paths = new PdfPath(content, units);
    }

    void write(Face face, Texture artwork) throws IOException {
        PDImageXObject picture = picture(artwork);
        AffineTransform placement = placement(face, picture);
        content.saveGraphicsState();
        paths.clipTo(face.printArea());
        for (Mirror mirror : Mirror.of(face)) {
            AffineTransform mirrored = mirror.transform();
            mirrored.concatenate(placement);
            draw(picture, mirror.box(), mirrored);
        }
        draw(picture, face.box(), placement);
        content.restoreGraphicsState();
    }

    private PDImageXObject picture(Texture artwork) {
        return pictures.computeIfAbsent(ByteBuffer.wrap(artwork.bytes()), _ -> embedded(artwork));
    }

    private PDImageXObject embedded(Texture artwork) {
        try {
            return PDImageXObject.createFromByteArray(document, artwork.bytes(), null);
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidMeshException("The artwork cannot be read", e);
        }
    }

    /** From the unit square of a picture, y up, to the rectangle with its aspect ratio that just covers the face. */
    private static AffineTransform placement(Face face, PDImageXObject picture) {
        Bounds box = face.box();
        double size = Math.max(box.width() / picture.getWidth(), box.height() / picture.getHeight());
        AffineTransform placement = AffineTransform.getTranslateInstance(
                box.center().x(), box.center().y());
        placement.rotate(Math.toRadians(face.turn()));
        placement.scale(size * picture.getWidth(), -size * picture.getHeight());
        placement.translate(-0.5, -0.5);
        return placement;
    }

    private void draw(PDImageXObject picture, Bounds box, AffineTransform placement) throws IOException {
        AffineTransform onPage = units.transform();
        onPage.concatenate(placement);
        content.saveGraphicsState();
        paths.clipTo(Path.rectangle(box));
        content.drawImage(picture, new Matrix(onPage));
        content.restoreGraphicsState();
    }
}
