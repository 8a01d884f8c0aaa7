package dev.maquette.packaging.dieline;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.function.PDFunctionType2;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;

/** The inks as spot colours, which screens and office printers show as the colours of {@link Ink#rgb()}. */
final class PdfInks {

    private final Map<Ink, PDSeparation> separations = new EnumMap<>(Ink.class);

    PDColor color(Ink ink, double tint) throws IOException {
        PDSeparation separation = separations.get(ink);
        if (separation == null) {
            separation = separation(ink);
            separations.put(ink, separation);
        }
        return new PDColor(new float[] {(float) tint}, separation);
    }

    private static PDSeparation separation(Ink ink) throws IOException {
        PDSeparation separation = new PDSeparation();
        separation.setColorantName(ink.plate());
        separation.setAlternateColorSpace(PDDeviceRGB.INSTANCE);
        separation.setTintTransform(new PDFunctionType2(fromWhiteTo(ink.rgb())));
        return separation;
    }

    /** An exponential interpolation function, here linear (ISO 32000-1, 7.10.3). */
    private static COSDictionary fromWhiteTo(int rgb) {
        COSDictionary function = new COSDictionary();
        function.setInt(COSName.FUNCTION_TYPE, 2);
        function.setItem(COSName.DOMAIN, numbers(0, 1));
        function.setItem(COSName.C0, numbers(1, 1, 1));
        function.setItem(COSName.C1, numbers((rgb >> 16) / 255f, (rgb >> 8 & 0xFF) / 255f, (rgb & 0xFF) / 255f));
        function.setItem(COSName.N, COSInteger.ONE);
        return function;
    }

    private static COSArray numbers(float... numbers) {
        COSArray array = new COSArray();
        for (float number : numbers) {
            array.add(new COSFloat(number));
        }
        return array;
    }
}
