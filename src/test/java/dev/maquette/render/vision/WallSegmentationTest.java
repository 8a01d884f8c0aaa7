package dev.maquette.render.vision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.render.projection.Bitmap;
import dev.maquette.render.projection.Mask;
import dev.maquette.render.testing.DrawnFacade;
import dev.maquette.render.testing.FacadeCamera;
import dev.maquette.render.testing.FacadeScene;
import dev.maquette.render.testing.MaskOverlap;
import dev.maquette.render.testing.WallMaterial;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WallSegmentationTest {

    private final WallSegmentation segmentation = new WallSegmentation();

    @Test
    void the_same_photo_gives_the_same_bytes() {
        var photo = house(640, 480).photo();

        assertThat(segmentation.segment(photo).coverage())
                .isEqualTo(new WallSegmentation().segment(photo).coverage());
    }

    @Test
    void a_picture_of_a_single_colour_is_all_wall() {
        assertThat(segmentation.segment(SurfaceFinderTest.plain(320, 200)).coverage())
                .containsOnly((byte) 255);
    }

    @Test
    void a_picture_with_nothing_but_sky_is_all_wall_since_nothing_better_is_known() {
        var sky = new Bitmap(320, 200);
        Arrays.fill(sky.argb(), 0xFF7FB0F0);

        assertThat(segmentation.segment(sky).coverage()).containsOnly((byte) 255);
    }

    @Test
    void the_smallest_photo_that_is_accepted_is_segmented() {
        var facade = house(64, 64);

        assertThat(MaskOverlap.intersectionOverUnion(segmentation.segment(facade.photo()), facade.mask()))
                .isGreaterThan(0.6);
    }

    @Test
    void a_large_photo_gets_the_mask_of_the_small_one() {
        var small = house(400, 300);
        var mask = segmentation.segment(enlarged(small.photo(), 20));

        assertThat(mask.width()).isEqualTo(8000);
        assertThat(MaskOverlap.intersectionOverUnion(reduced(mask, 20), small.mask()))
                .isGreaterThan(0.9);
    }

    @Test
    void the_mask_has_a_soft_edge_and_is_firm_elsewhere() {
        var mask = segmentation.segment(house(1600, 1200).photo());
        int soft = 0;
        for (byte coverage : mask.coverage()) {
            soft += coverage != 0 && coverage != -1 ? 1 : 0;
        }

        assertThat(soft).isBetween(1, mask.coverage().length / 10);
    }

    private static DrawnFacade house(int width, int height) {
        return DrawnFacade.of(FacadeScene.house(
                new FacadeCamera(width, height, 0.75, 14, 5, 0, 6, 3.6, 10.5), WallMaterial.OCHRE_PLASTER));
    }

    private static Bitmap enlarged(Bitmap photo, int factor) {
        var large = new Bitmap(photo.width() * factor, photo.height() * factor);
        for (int i = 0; i < large.argb().length; i++) {
            int x = i % large.width() / factor;
            int y = i / large.width() / factor;
            large.argb()[i] = photo.argb()[y * photo.width() + x];
        }
        return large;
    }

    private static Mask reduced(Mask mask, int factor) {
        var small = new Mask(mask.width() / factor, mask.height() / factor);
        for (int i = 0; i < small.coverage().length; i++) {
            int x = i % small.width() * factor + factor / 2;
            int y = i / small.width() * factor + factor / 2;
            small.coverage()[i] = (byte) mask.at(x, y);
        }
        return small;
    }
}
