package dev.maquette.render.vision;

import dev.maquette.render.projection.Bitmap;
import dev.maquette.render.projection.Mask;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the dominant wall of a photo without any model. What counts is the material that is seen most, in light and in shadow, the picture's middle
 * counting more than its border; sky, ground, plants, windows and doors are left out as far as their colours, their place and their straight sides tell.
 * Deterministic, without state; works at a fixed size, so that its memory beside the photo and the mask does not grow with them.
 */
public final class WallSegmentation {

    /** Along the longer side: a window's frame is still some pixels wide, and a photo takes a fraction of a second. */
    private static final int WORKING_SIZE = 800;

    /** As a share of the picture: a dominant wall takes more than this, and less is likelier a mistake than a wall. */
    private static final double LEAST_WALL = 0.02;

    /**
     * A mask of the photo's size with a soft edge. A picture of a single material is all wall, and so is one in which no wall is found: then it is for the
     * caller's own mask to say what is meant.
     */
    public Mask segment(Bitmap photo) {
        var reduced = ReducedPhoto.of(photo, WORKING_SIZE);
        var picture = LabPicture.of(reduced);
        var seeds = WallSeeds.of(reduced);
        var regions = Regions.of(picture);
        boolean[] wall = WallRegions.of(picture, regions, seeds, new boolean[regions.label().length]);
        var segments = SurfaceFinder.segments(reduced).stream()
                .map(segment -> segment.scaled(1 / reduced.scale()))
                .toList();
        boolean[] ground = GroundLine.ground(picture, wall, rectified(reduced, wall, segments), segments);
        wall = WallRegions.of(picture, regions, seeds, ground);
        WallShape.straighten(wall, reduced.width(), rectified(reduced, wall, segments));
        return isWall(wall) ? GuidedEnlargement.enlarge(wall, reduced, photo) : everything(photo);
    }

    private static RectifiedWall rectified(ReducedPhoto photo, boolean[] wall, List<LineSegment> segments) {
        var mask = new Mask(photo.width(), photo.height());
        for (int i = 0; i < wall.length; i++) {
            mask.coverage()[i] = (byte) (wall[i] ? 255 : 0);
        }
        var pose = SurfaceFinder.pose(new Neighbourhood(mask).of(segments), photo.width(), photo.height(), 1);
        return new RectifiedWall(pose, mask);
    }

    private static boolean isWall(boolean[] wall) {
        int count = 0;
        for (boolean pixel : wall) {
            count += pixel ? 1 : 0;
        }
        return count >= LEAST_WALL * wall.length;
    }

    private static Mask everything(Bitmap photo) {
        var mask = new Mask(photo.width(), photo.height());
        Arrays.fill(mask.coverage(), (byte) 255);
        return mask;
    }
}
