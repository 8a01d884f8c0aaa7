package dev.maquette.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Scanner;

/** The job core alone, which was measured in a JVM of the tests before, since the service has no work that is nothing. */
final class JobCore {

    private JobCore() {}

    /** @param measured jobs per second, then the microseconds of processor for each in the JVM and in Redis */
    static Figure figure(Path measured) throws IOException {
        Scanner numbers = new Scanner(Files.readString(measured)).useLocale(Locale.ROOT);
        return Figure.of("jobs", "jobs of nothing, submitted to ended", numbers.nextDouble(), "/s")
                .beside("%.0f us of processor each in the JVM, %.0f us in Redis"
                        .formatted(numbers.nextDouble(), numbers.nextDouble()))
                .goal(Goal.atLeast(3000));
    }
}
