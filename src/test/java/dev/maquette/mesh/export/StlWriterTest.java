package dev.maquette.mesh.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class StlWriterTest {

    private final StlWriter writer = new StlWriter();

    @Test
    void a_cube_of_a_tenth_of_a_metre_measures_a_hundred_millimetres() {
        ByteBuffer stl = stl(writer.write(Exports.printedCube()));

        assertThat(stl.capacity()).isEqualTo(84 + 12 * 50);
        assertThat(stl.getInt(80)).isEqualTo(12);
        assertThat(extent(stl)).containsExactly(100, 100, 100);
    }

    @Test
    void what_was_up_points_along_z_and_the_front_along_minus_y() {
        ByteBuffer stl = stl(writer.write(Exports.greenBox()));

        assertThat(extent(stl)).containsExactly(200, 600, 400);
        // the fifth face of the box is its front, two triangles each
        int front = 84 + 8 * 50;
        assertThat(stl.getFloat(front)).isZero();
        assertThat(stl.getFloat(front + 4)).isEqualTo(-1);
        assertThat(stl.getFloat(front + 16)).isEqualTo(-300);
    }

    @Test
    void the_surface_encloses_a_positive_volume() {
        ByteBuffer stl = stl(writer.write(Exports.greenBox()));
        double volume = 0;
        for (int start = 84; start < stl.capacity(); start += 50) {
            float[] v = new float[9];
            for (int i = 0; i < 9; i++) {
                v[i] = stl.getFloat(start + 12 + 4 * i);
            }
            volume += (v[0] * (v[4] * v[8] - v[5] * v[7])
                            + v[1] * (v[5] * v[6] - v[3] * v[8])
                            + v[2] * (v[3] * v[7] - v[4] * v[6]))
                    / 6.0;
        }

        assertThat(volume).isCloseTo(200.0 * 400 * 600, within(1000.0));
    }

    @Test
    void triangles_without_area_are_left_out() {
        assertThat(stl(writer.write(Exports.withFlatTriangle())).getInt(80)).isEqualTo(1);
    }

    @Test
    void the_header_is_not_mistaken_for_the_text_format() {
        assertThat(Exports.text(writer.write(Exports.printedCube()))).doesNotStartWith("solid");
    }

    private static ByteBuffer stl(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static float[] extent(ByteBuffer stl) {
        float[] min = {Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE};
        float[] max = {-Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
        for (int start = 84; start < stl.capacity(); start += 50) {
            for (int i = 0; i < 9; i++) {
                float value = stl.getFloat(start + 12 + 4 * i);
                min[i % 3] = Math.min(min[i % 3], value);
                max[i % 3] = Math.max(max[i % 3], value);
            }
        }
        return new float[] {max[0] - min[0], max[1] - min[1], max[2] - min[2]};
    }
}
