package dev.maquette.bench;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** How long many things of one kind took, with three digits. */
final class Times {

    private final Histogram nanoseconds = new Histogram(TimeUnit.MINUTES.toNanos(10), 3);

    void add(long nanos) {
        nanoseconds.recordValue(Math.max(0, nanos));
    }

    void forget() {
        nanoseconds.reset();
    }

    long count() {
        return nanoseconds.getTotalCount();
    }

    /** The time that so many of a hundred did not exceed, in milliseconds. */
    double percentile(double percent) {
        return nanoseconds.getValueAtPercentile(percent) / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.2f, p95 %.2f, p99 %.2f, longest %.2f ms of %,d",
                percentile(50),
                percentile(95),
                percentile(99),
                percentile(100),
                count());
    }
}
