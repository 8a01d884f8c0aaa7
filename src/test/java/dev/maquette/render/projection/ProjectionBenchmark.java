package dev.maquette.render.projection;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A whole projection, and decoding and encoding, at 12 megapixels on all cores, under the memory that a job may take in all. Run by
 * {@code src/test/bench/projection.sh}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 3, time = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class ProjectionBenchmark {

    @Param("4000")
    int width;

    private final int cores = Runtime.getRuntime().availableProcessors();
    private BenchmarkScene scene;
    private Bitmap result;
    private byte[] jpeg;
    private byte[] png;

    @Setup
    public void prepare() throws IOException {
        scene = BenchmarkScene.of(width);
        result = project();
        png = encodePng();
        jpeg = jpeg(result);
    }

    @Benchmark
    public Bitmap project() {
        return scene.paint(cores);
    }

    @Benchmark
    public byte[] encodePng() {
        return new PngEncoder(cores).encode(result);
    }

    @Benchmark
    public Bitmap decodeJpeg() throws IOException {
        return decode(jpeg);
    }

    @Benchmark
    public Bitmap decodePng() throws IOException {
        return decode(png);
    }

    private static Bitmap decode(byte[] encoded) throws IOException {
        return BitmapDecoder.upright(ImageIO.read(new ByteArrayInputStream(encoded)), encoded);
    }

    private static byte[] jpeg(Bitmap bitmap) throws IOException {
        var image = new BufferedImage(bitmap.width(), bitmap.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, bitmap.width(), bitmap.height(), bitmap.argb(), 0, bitmap.width());
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
