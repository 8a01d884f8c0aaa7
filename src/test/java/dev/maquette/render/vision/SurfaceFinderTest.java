package dev.maquette.render.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maquette.render.projection.Bitmap;
import dev.maquette.render.projection.Homography;
import dev.maquette.render.projection.Mask;
import dev.maquette.render.testing.DrawnFacade;
import dev.maquette.render.testing.FacadeCamera;
import dev.maquette.render.testing.FacadeScene;
import dev.maquette.render.testing.WallMaterial;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SurfaceFinderTest {

    private static final Homography WHOLE_PICTURE = new Homography(200, 0, 0, 0, 200, 0, 0, 0, 1);

    @Test
    void a_wall_that_faces_the_camera_gets_the_masks_own_box_exactly() {
        var facade = DrawnFacade.of(
                FacadeScene.house(new FacadeCamera(640, 480, 0.75, 0, 0, 0, 6, 3.6, 10.5), WallMaterial.RED_BRICK));
        var mask = rectangle(640, 480, 101, 83, 550, 401);

        assertThat(new SurfaceFinder().find(facade.photo(), mask))
                .isEqualTo(new Homography(449, 0, 101, 0, 449, 83, 0, 0, 1));
    }

    @Test
    void the_same_photo_gives_the_same_bits() {
        var facade = DrawnFacade.of(
                FacadeScene.house(new FacadeCamera(640, 480, 0.75, 20, 8, 0, 6, 3.6, 10.5), WallMaterial.WOOD_SIDING));

        assertThat(new SurfaceFinder().find(facade.photo(), facade.mask()))
                .isEqualTo(new SurfaceFinder().find(facade.photo(), facade.mask()));
    }

    @Test
    void a_picture_without_an_edge_is_taken_to_face_the_camera() {
        var mask = rectangle(200, 100, 0, 0, 200, 100);

        assertThat(new SurfaceFinder().find(plain(200, 100), mask)).isEqualTo(WHOLE_PICTURE);
    }

    @Test
    void an_empty_mask_counts_as_one_that_covers_everything() {
        assertThat(new SurfaceFinder().find(plain(200, 100), new Mask(200, 100)))
                .isEqualTo(WHOLE_PICTURE);
    }

    @Test
    void a_mask_of_another_size_is_refused() {
        assertThatThrownBy(() -> new SurfaceFinder().find(plain(200, 100), new Mask(100, 200)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_mask_that_reaches_beyond_the_horizon_is_taken_to_face_the_camera() {
        var pose = new WallPose(200, Math.toRadians(70), 0, 0);
        var mask = rectangle(200, 100, 0, 0, 200, 100);

        assertThat(SurfaceFinder.surface(pose, mask)).isEqualTo(WHOLE_PICTURE);
    }

    static Bitmap plain(int width, int height) {
        var bitmap = new Bitmap(width, height);
        Arrays.fill(bitmap.argb(), 0xFFB09070);
        return bitmap;
    }

    static Mask rectangle(int width, int height, int left, int top, int right, int bottom) {
        var mask = new Mask(width, height);
        for (int y = top; y < bottom; y++) {
            Arrays.fill(mask.coverage(), y * width + left, y * width + right, (byte) 255);
        }
        return mask;
    }
}
