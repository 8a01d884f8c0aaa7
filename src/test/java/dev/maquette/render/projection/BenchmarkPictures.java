package dev.maquette.render.projection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Writes the scene of the benchmark for another program to paint, and runs this engine once in a while when told to, so that both are measured in turns on the
 * same machine: each line read from standard input is answered by the milliseconds of one projection.
 */
final class BenchmarkPictures {

    private static final int WARM_UPS = 12;

    private BenchmarkPictures() {}

    /** Arguments: the directory to write to and the width of the photo. */
    static void main(String... arguments) throws IOException {
        var directory = Path.of(arguments[0]);
        int cores = Runtime.getRuntime().availableProcessors();
        var scene = BenchmarkScene.of(Integer.parseInt(arguments[1]));
        for (int i = 0; i < WARM_UPS; i++) {
            scene.paint(cores);
        }
        write(directory, scene, scene.paint(cores));
        System.out.println("ready");
        while (System.in.read() == '\n') {
            long start = System.nanoTime();
            scene.paint(cores);
            System.out.printf(Locale.ROOT, "%.1f%n", (System.nanoTime() - start) / 1e6);
        }
    }

    private static void write(Path directory, BenchmarkScene scene, Bitmap painted) throws IOException {
        var photo = scene.facade().photo();
        var encoder = new PngEncoder(1);
        Files.write(directory.resolve("photo.png"), encoder.encode(photo));
        Files.write(directory.resolve("texture.png"), encoder.encode(scene.texture()));
        Files.write(directory.resolve("painted.png"), encoder.encode(painted));
        Files.write(directory.resolve("mask.bin"), scene.facade().mask().coverage());
        Files.write(directory.resolve("light.bin"), light(scene.facade()));
        var map = scene.facade().surfaceToPhoto();
        Files.writeString(
                directory.resolve("scene.txt"),
                "%s %s %s %s %s %s %s %s %s %s"
                        .formatted(
                                map.m00(),
                                map.m01(),
                                map.m02(),
                                map.m10(),
                                map.m11(),
                                map.m12(),
                                map.m20(),
                                map.m21(),
                                map.m22(),
                                scene.repeats()));
    }

    /** Red, green and blue of each pixel's light as this engine estimates it, on every fourth pixel: given to the other program for nothing. */
    private static byte[] light(Facade facade) {
        int width = facade.photo().width();
        var shading = new ShadingEstimate(new Tiles(1)).of(facade.photo(), facade.mask());
        var row = new long[width];
        var bytes = ByteBuffer.allocate(width / 4 * (facade.photo().height() / 4) * 3 * Float.BYTES);
        for (int y = 0; y < facade.photo().height() / 4 * 4; y += 4) {
            shading.lightRow(y, 0, width, row);
            for (int x = 0; x < width / 4 * 4; x += 4) {
                for (int shift : new int[] {LinearLight.RED, LinearLight.GREEN, 0}) {
                    bytes.putFloat((float) (row[x] >>> shift & LinearLight.CHANNEL) / (1 << Shading.ROW_DIGITS));
                }
            }
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
