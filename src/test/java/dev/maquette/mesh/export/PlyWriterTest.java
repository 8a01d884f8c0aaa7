package dev.maquette.mesh.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.mesh.Shapes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PlyWriterTest {

    private static final String END = "end_header\n";

    private final PlyWriter writer = new PlyWriter();

    @Test
    void vertices_carry_position_in_metres_normal_and_the_colour_of_the_texture() {
        byte[] bytes = writer.write(Exports.printedCube());
        ByteBuffer body = body(bytes);

        assertThat(Exports.text(bytes)).contains("element vertex 24\n", "element face 12\n");
        assertThat(body.capacity()).isEqualTo(24 * 27 + 12 * 13);
        // the first face looks along +X, its corners start at the lower left: blue, white, green, red
        assertThat(body.getFloat(0)).isEqualTo(0.05f);
        assertThat(body.getFloat(12)).isEqualTo(1);
        assertThat(color(body, 0)).isEqualTo(0x0000FF);
        assertThat(color(body, 1)).isEqualTo(0xFFFFFF);
        assertThat(color(body, 2)).isEqualTo(0x00FF00);
        assertThat(color(body, 3)).isEqualTo(0xFF0000);
    }

    @Test
    void the_base_colour_filters_the_texture() {
        assertThat(color(body(writer.write(Exports.greenBox())), 1)).isEqualTo(0x00FF00);
    }

    @Test
    void faces_of_the_second_part_name_its_own_vertices() {
        var plain = Shapes.cube(1, Shapes.colored(1, 1, 1));

        ByteBuffer body = body(writer.write(Shapes.of(plain, plain)));

        int secondPart = 48 * 27 + 12 * 13;
        assertThat(body.get(secondPart)).isEqualTo((byte) 3);
        assertThat(body.getInt(secondPart + 1)).isEqualTo(24);
    }

    private static ByteBuffer body(byte[] ply) {
        int start = Exports.text(ply).indexOf(END) + END.length();
        return ByteBuffer.wrap(Arrays.copyOfRange(ply, start, ply.length)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int color(ByteBuffer body, int vertex) {
        int start = 27 * vertex + 24;
        return (body.get(start) & 0xFF) << 16 | (body.get(start + 1) & 0xFF) << 8 | body.get(start + 2) & 0xFF;
    }
}
