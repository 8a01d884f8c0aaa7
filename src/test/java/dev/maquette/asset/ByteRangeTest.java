package dev.maquette.asset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=2-5, 2, 4",
        "bytes=2-, 2, 8",
        "bytes=0-999, 0, 10",
        "bytes=9-9, 9, 1",
        "bytes=-3, 7, 3",
        "bytes=-999, 0, 10",
        "bytes=0-999999999999999999, 0, 10"
    })
    void a_single_range_is_cut_to_the_file(String header, long offset, long count) {
        assertThat(ByteRange.parse(header, 10)).isEqualTo(new ByteRange.Part(offset, count));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-20", "bytes=-0", "bytes=999999999999999999-"})
    void a_range_beyond_the_file_cannot_be_satisfied(String header) {
        assertThat(ByteRange.parse(header, 10)).isEqualTo(new ByteRange.Unsatisfiable());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "bytes=-",
                "bytes=5-2",
                "bytes=a-b",
                "bytes=0-1,3-4",
                "lines=0-1",
                "bytes=9999999999999999999999-",
                "bytes= 0-1"
            })
    void what_is_no_single_range_is_ignored(String header) {
        assertThat(ByteRange.parse(header, 10)).isEqualTo(new ByteRange.Whole());
    }

    @Test
    void an_empty_file_has_no_range() {
        assertThat(ByteRange.parse("bytes=0-", 0)).isEqualTo(new ByteRange.Unsatisfiable());
        assertThat(ByteRange.parse("bytes=-5", 0)).isEqualTo(new ByteRange.Unsatisfiable());
    }

    @Test
    void a_content_range_is_inclusive() {
        assertThat(new ByteRange.Part(2, 4).contentRange(10)).isEqualTo("bytes 2-5/10");
    }
}
