package dev.maquette.provider.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/testing.md} tells people what they can ask for. */
class TestingGuideTest {

    private static final Path GUIDE = Path.of("docs/testing.md");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| (`[^|]+) \\|");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    @Test
    void every_fault_is_told_and_every_one_that_is_told_exists() throws IOException {
        List<Optional<Fault>> told = FIRST_CELL
                .matcher(Files.readString(GUIDE))
                .results()
                .flatMap(cell -> QUOTED.matcher(cell.group(1)).results())
                .map(TestingGuideTest::fault)
                .toList();

        assertThat(told).allMatch(Optional::isPresent);
        assertThat(told.stream().map(Optional::orElseThrow)).containsExactlyInAnyOrder(Fault.values());
    }

    private static Optional<Fault> fault(MatchResult quoted) {
        return Fault.ofMarker(quoted.group(1));
    }
}
