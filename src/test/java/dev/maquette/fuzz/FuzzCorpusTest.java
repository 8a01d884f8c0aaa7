package dev.maquette.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code src/test/fuzz/fuzz.sh} begins with and what it found: none of it surprises, now and later. */
class FuzzCorpusTest {

    private static final Path CORPUS = Path.of("src", "test", "resources", "fuzz");
    /** So long that only something that hangs takes longer. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    static Stream<Arguments> inputs() {
        return Arrays.stream(FuzzTarget.values())
                .flatMap(target -> files(target).stream()
                        .map(file ->
                                Arguments.of(target, Named.of(file.getFileName().toString(), file))));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void what_was_found_once_never_surprises_again(FuzzTarget target, Path file) throws IOException {
        byte[] input = Files.readAllBytes(file);

        assertTimeoutPreemptively(PATIENCE, () -> target.feed(input));
    }

    @ParameterizedTest
    @EnumSource
    void every_target_has_something_to_begin_with(FuzzTarget target) {
        assertThat(files(target)).isNotEmpty();
    }

    private static List<Path> files(FuzzTarget target) {
        try (Stream<Path> files = Files.list(CORPUS.resolve(target.corpus()))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
