package dev.maquette.render.testing;

import dev.maquette.render.projection.Bitmap;
import dev.maquette.render.projection.Homography;
import dev.maquette.render.projection.Mask;
import dev.maquette.render.testing.FacadeWorld.Sight;
import java.util.Random;

/**
 * A photo of a facade for which everything is known. Drawn with nine rays a pixel; the same scene gives the same bytes.
 *
 * @param photo opaque
 * @param mask how much of each pixel shows the paintable wall: no opening, nothing in front of it
 * @param shade how much of each pixel shows paintable wall in the cast shadow
 * @param wallToPixels from metres on the wall to pixels
 * @param left where what is seen of the paintable wall ends, in metres on the wall; likewise {@code top}, {@code right} and {@code bottom}
 */
public record DrawnFacade(
        Bitmap photo,
        Mask mask,
        Mask shade,
        Homography wallToPixels,
        double left,
        double top,
        double right,
        double bottom) {

    private static final int RAYS = 3;

    public static DrawnFacade of(FacadeScene scene) {
        var camera = scene.camera();
        var world = new FacadeWorld(scene);
        var photo = new Bitmap(camera.width(), camera.height());
        var mask = new Mask(camera.width(), camera.height());
        var shade = new Mask(camera.width(), camera.height());
        var noise = new Random(scene.seed());
        double[] extent = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int y = 0; y < camera.height(); y++) {
            for (int x = 0; x < camera.width(); x++) {
                double[] light = new double[3];
                int painted = 0;
                int shaded = 0;
                for (int ray = 0; ray < RAYS * RAYS; ray++) {
                    double px = x + (ray % RAYS + 0.5) / RAYS;
                    double py = y + (ray / RAYS + 0.5) / RAYS;
                    Sight sight = world.at(px, py);
                    for (int channel = 0; channel < 3; channel++) {
                        light[channel] += sight.colour()[channel] / (RAYS * RAYS);
                    }
                    if (sight.paintable()) {
                        painted++;
                        shaded += sight.shaded() ? 1 : 0;
                        include(extent, sight.x(), sight.y());
                    }
                }
                int pixel = y * camera.width() + x;
                photo.argb()[pixel] = encoded(light, scene.noise(), noise);
                mask.coverage()[pixel] = (byte) Math.round(painted * 255f / (RAYS * RAYS));
                shade.coverage()[pixel] = (byte) Math.round(shaded * 255f / (RAYS * RAYS));
            }
        }
        return new DrawnFacade(photo, mask, shade, camera.wallToPixels(), extent[0], extent[1], extent[2], extent[3]);
    }

    private static void include(double[] extent, double x, double y) {
        extent[0] = Math.min(extent[0], x);
        extent[1] = Math.min(extent[1], y);
        extent[2] = Math.max(extent[2], x);
        extent[3] = Math.max(extent[3], y);
    }

    private static int encoded(double[] light, double deviation, Random noise) {
        int pixel = 0xFF;
        for (double linear : light) {
            double clipped = Math.min(1, linear);
            double encoded = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * Math.pow(clipped, 1 / 2.4) - 0.055;
            pixel = pixel << 8 | (int) Math.clamp(Math.round(encoded * 255 + deviation * noise.nextGaussian()), 0, 255);
        }
        return pixel;
    }
}
