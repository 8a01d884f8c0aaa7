package dev.maquette.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads files as their formats' definitions say, with nothing of the code that wrote them. */
final class ProductWalkFiles {

    private static final int GLB_MAGIC = 0x46546C67;
    private static final int JSON_CHUNK = 0x4E4F534A;
    private static final int LOCAL_FILE_HEADER = 0x04034B50;
    private static final int STL_HEADER = 84;
    private static final int STL_TRIANGLE = 50;

    private ProductWalkFiles() {}

    /** The JSON of a glTF 2.0 binary whose lengths are right. */
    static JsonNode glb(byte[] file) {
        ByteBuffer glb = littleEndian(file);
        require(glb.getInt(0) == GLB_MAGIC, "magic");
        require(glb.getInt(4) == 2, "version");
        require(glb.getInt(8) == file.length, "length");
        require(glb.getInt(16) == JSON_CHUNK, "first chunk");
        int json = glb.getInt(12);
        require(20 + json + 8 + glb.getInt(20 + json) == file.length, "length of the chunks");
        try {
            return new ObjectMapper().readTree(new String(file, 20, json, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Triangles of all primitives of a glTF. */
    static int triangles(JsonNode gltf) {
        int corners = 0;
        for (JsonNode mesh : gltf.path("meshes")) {
            for (JsonNode primitive : mesh.path("primitives")) {
                corners += gltf.path("accessors")
                        .path(primitive.path("indices").asInt())
                        .path("count")
                        .asInt();
            }
        }
        return corners / 3;
    }

    /** How far a binary STL reaches along x, y and z. */
    static double[] extentOfStl(byte[] file) {
        ByteBuffer stl = littleEndian(file);
        double[] min = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        double[] max = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int triangle = 0; triangle < trianglesOfStl(file); triangle++) {
            for (int value = 3; value < 12; value++) {
                double coordinate = stl.getFloat(STL_HEADER + triangle * STL_TRIANGLE + value * 4);
                min[value % 3] = Math.min(min[value % 3], coordinate);
                max[value % 3] = Math.max(max[value % 3], coordinate);
            }
        }
        return new double[] {max[0] - min[0], max[1] - min[1], max[2] - min[2]};
    }

    static int trianglesOfStl(byte[] file) {
        int triangles = littleEndian(file).getInt(STL_HEADER - 4);
        require(file.length == STL_HEADER + STL_TRIANGLE * triangles, "length");
        return triangles;
    }

    /** The header of a PLY, up to and without its last line. */
    static String headerOfPly(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("end_header\n");
        require(end > 0, "end of the header");
        return text.substring(0, end);
    }

    /** Files by their names, in the order of the archive. */
    static Map<String, byte[]> unzip(byte[] archive) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Whether all files of an archive are stored as they are and begin at multiples of 64 bytes, as USDZ wants it. */
    static boolean isAlignedAndStored(byte[] archive) {
        ByteBuffer zip = littleEndian(archive);
        int position = 0;
        while (zip.getInt(position) == LOCAL_FILE_HEADER) {
            int content = position + 30 + zip.getShort(position + 26) + zip.getShort(position + 28);
            if (zip.getShort(position + 8) != 0 || content % 64 != 0) {
                return false;
            }
            position = content + zip.getInt(position + 18);
        }
        return position > 0;
    }

    static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static ByteBuffer littleEndian(byte[] file) {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("The file has a wrong " + what);
        }
    }
}
