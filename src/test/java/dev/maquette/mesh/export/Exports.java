package dev.maquette.mesh.export;

import dev.maquette.mesh.Material;
import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.MeshPart;
import dev.maquette.mesh.Shapes;
import dev.maquette.mesh.Texture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What the tests of the formats share. */
final class Exports {

    static final Texture QUARTERS = Shapes.quarters(0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF);

    private Exports() {}

    /** A cube of 0.1 m that carries a texture. */
    static Mesh printedCube() {
        return Shapes.of(Shapes.cube(0.1, Shapes.textured(QUARTERS)));
    }

    /** A box of 0.2 m x 0.4 m x 0.6 m (width, height, depth) that carries a texture under a green filter. */
    static Mesh greenBox() {
        Material green = new Material("green", new float[] {0, 1, 0, 1}, 0.5f, 0.25f, QUARTERS, true);
        return Shapes.of(Shapes.box(0.2, 0.4, 0.6, green));
    }

    /** A good triangle beside one that is only a line. */
    static Mesh withFlatTriangle() {
        float[] positions = {0, 0, 0, 1, 0, 0, 0, 1, 0, 2, 0, 0};
        float[] normals = {0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1};
        return Shapes.of(new MeshPart(
                "a <b> & \"c\"\nv 1 2 3",
                positions,
                normals,
                new float[0],
                new int[] {0, 1, 2, 0, 1, 3},
                Shapes.colored(1, 0, 0)));
    }

    static Map<String, byte[]> unzip(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream input = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
                files.put(entry.getName(), input.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
