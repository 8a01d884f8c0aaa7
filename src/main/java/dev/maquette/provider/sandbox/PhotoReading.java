package dev.maquette.provider.sandbox;

import dev.maquette.mesh.raster.Picture;

/** What the stand-ins make out of a photo, without understanding it. */
final class PhotoReading {

    /** Of one colour channel; {@link Photo#mainColor()} is itself exact to 16 levels. */
    private static final int SIMILAR = 40;

    private static final int FARTHEST = 128;

    private PhotoReading() {}

    /** White where the photo has about the colour that covers most of its middle. */
    static Picture mainObject(Photo photo) {
        int color = photo.mainColor();
        int[] mask = photo.pixels().argb().clone();
        for (int i = 0; i < mask.length; i++) {
            mask[i] = similar(mask[i], color) ? 0xFFFFFFFF : 0xFF000000;
        }
        return new Picture(photo.pixels().width(), photo.pixels().height(), mask);
    }

    /** As if the photo showed one wall that comes nearer to the right. */
    static Picture depth(Photo photo) {
        int width = photo.pixels().width();
        int[] nearness = new int[width * photo.pixels().height()];
        for (int i = 0; i < nearness.length; i++) {
            int level = FARTHEST + (255 - FARTHEST) * (i % width) / width;
            nearness[i] = 0xFF000000 | level * 0x010101;
        }
        return new Picture(width, photo.pixels().height(), nearness);
    }

    private static boolean similar(int one, int other) {
        return Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF)) < SIMILAR
                && Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)) < SIMILAR
                && Math.abs((one & 0xFF) - (other & 0xFF)) < SIMILAR;
    }
}
