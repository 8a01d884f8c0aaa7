package dev.maquette.asset.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class AbandonableDecodingTest {

    private static final Duration AMPLE = Duration.ofMinutes(1);

    private final AbandonableDecoding decoding = new AbandonableDecoding(1);

    @Test
    void a_result_or_failure_comes_through() throws Exception {
        assertThat(decoding.run(AMPLE, () -> "done")).isEqualTo("done");
        assertThatIllegalStateException()
                .isThrownBy(() -> decoding.run(AMPLE, () -> {
                    throw new IllegalStateException("damaged");
                }));
    }

    @Test
    void what_takes_too_long_is_given_up_and_keeps_its_slot_until_it_ends() throws Exception {
        var end = new CountDownLatch(1);
        var brief = Duration.ofMillis(20);

        assertThatExceptionOfType(InvalidImageException.class)
                .isThrownBy(() -> decoding.run(brief, () -> {
                    end.await();
                    return "late";
                }))
                .withMessage("The picture takes too long to decode.");
        assertThatExceptionOfType(InvalidImageException.class)
                .isThrownBy(() -> decoding.run(brief, () -> "no slot"))
                .withMessageContaining("others take too long");

        end.countDown();
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(decoding.run(AMPLE, () -> "free")).isEqualTo("free"));
    }
}
