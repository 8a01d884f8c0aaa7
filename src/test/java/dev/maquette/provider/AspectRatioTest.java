package dev.maquette.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AspectRatioTest {

    @ParameterizedTest
    @CsvSource({
        "100, 150, 2:3",
        "150, 100, 3:2",
        "80, 80, 1:1",
        "2000, 10, 4:1",
        "10, 2000, 1:4",
        "251.33, 150, 16:9",
        // by difference 16:9 would be nearer, but more of it would have to go
        "2.8, 1, 4:1"
    })
    void the_nearest_ratio_is_the_one_of_which_the_least_is_cut_away(double width, double height, String nearest) {
        var offered = List.of("1:1", "2:3", "3:2", "16:9", "1:4", "4:1");

        assertThat(new AspectRatio(width, height).nearest(offered)).isEqualTo(nearest);
    }

    @Test
    void a_ratio_is_read_as_it_is_written() {
        assertThat(AspectRatio.parse(" 21:9 ")).isEqualTo(new AspectRatio(21, 9));
    }

    @Test
    void sizes_in_pixels_are_offered_by_their_ratio() {
        assertThat(new AspectRatio(9, 16).nearest(List.of("1024x1024", "1536x1024", "1024x1536")))
                .isEqualTo("1024x1536");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "16", "16:9:1", "0:1", "1:-1", "a:b", "NaN:1", "1024x", "4x3:2"})
    void what_is_no_ratio_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AspectRatio.parse(text));
    }
}
