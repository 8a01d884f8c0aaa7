package dev.maquette.fuzz;

import dev.maquette.asset.ByteRangeTarget;
import dev.maquette.asset.image.DataUrlTarget;
import dev.maquette.security.AccessTokenTarget;
import java.util.Locale;
import java.util.function.Consumer;

/** What is fuzzed inside this process; each has a corpus of its name in {@code src/test/resources/fuzz}. */
enum FuzzTarget {
    MODEL(GlbTarget::fuzzerTestOneInput),
    PICTURE(PictureTarget::fuzzerTestOneInput),
    DATA_URL(DataUrlTarget::fuzzerTestOneInput),
    REMOTE_URL(RemoteUrlTarget::fuzzerTestOneInput),
    HEADER(HeaderTarget::fuzzerTestOneInput),
    RANGE(ByteRangeTarget::fuzzerTestOneInput),
    ACCESS_TOKEN(AccessTokenTarget::fuzzerTestOneInput);

    private final Consumer<byte[]> input;

    FuzzTarget(Consumer<byte[]> input) {
        this.input = input;
    }

    /** Returns for every input that is handled as documented. */
    void feed(byte[] bytes) {
        input.accept(bytes);
    }

    String corpus() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
