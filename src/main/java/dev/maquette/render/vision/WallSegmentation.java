package dev.maquette.render.vision;

import dev.maquette.render.projection.Bitmap;
import dev.maquette.render.projection.Mask;

public final class WallSegmentation {
    private static final int WORKING_SIZE = 800;

    public Mask segment(Bitmap photo) {
        var reduced = ReducedPhoto.of(photo, WORKING_SIZE);
        var lab = LabPicture.of(reduced);
        var seeds = WallSeeds.of(reduced);
        var regions = Regions.of(lab);
        boolean[] wall = WallRegions.of(lab, regions, seeds);
        DEBUG = new Object[] {reduced, seeds, regions, wall};
        var m = new Mask(photo.width(), photo.height());
        for (int y = 0; y < m.height(); y++) for (int x = 0; x < m.width(); x++) {
            int rx = Math.min(reduced.width() - 1, (int) (x / reduced.scale())), ry = Math.min(reduced.height() - 1, (int) (y / reduced.scale()));
            m.coverage()[y * m.width() + x] = (byte) (wall[ry * reduced.width() + rx] ? 255 : 0);
        }
        return m;
    }
    public static Object[] DEBUG;
}
