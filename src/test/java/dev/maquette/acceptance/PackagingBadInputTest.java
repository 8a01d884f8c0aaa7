package dev.maquette.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What bad input leaves of a package that was there before. */
@QuarkusTest
class PackagingBadInputTest {

    private final String workspace = "bad-input-" + UUID.randomUUID();

    @Test
    void no_bad_input_changes_the_package_or_makes_it_unreadable() {
        BadInputTest.send(
                BadInputRow.post("", "/packaging/update-dimensions", null).json("""
                        {"package_type": "cylinder", "dimensions": {"width": 66, "height": 115.2}}"""), workspace);
        String before = state();
        assertThat(before).contains("115.2");

        List<BadInputRow> rows = PackagingBadInput.rows().toList();
        for (BadInputRow row : rows) {
            assertThat(BadInputTest.send(row, workspace).statusCode())
                    .as(row.toString())
                    .isBetween(400, 499);
        }

        assertThat(rows).hasSizeGreaterThan(300);
        assertThat(state()).isEqualTo(before);
    }

    private String state() {
        return BadInputTest.send(BadInputRow.get("", "/packaging/state", null), workspace)
                .body();
    }
}
