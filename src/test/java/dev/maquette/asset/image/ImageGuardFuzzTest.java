package dev.maquette.asset.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged pictures, many and always the same ones. */
class ImageGuardFuzzTest {

    private static final ImageLimits LIMITS = new ImageLimits(1 << 20, 4_000_000, 1);
    private static final int ROUNDS = 1000;

    private final ImageGuard guard = new ImageGuard();

    @ParameterizedTest
    @MethodSource("dev.maquette.asset.image.ImageGuardTest#samples")
    void damage_is_either_harmless_or_a_clean_refusal(byte[] picture) {
        var random = new Random(20261121);
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var damaged = damaged(picture, random);
            try {
                var info = guard.check(damaged, LIMITS);
                var image = guard.decode(damaged, LIMITS);
                assertThat(image.getWidth()).isEqualTo(info.width());
                assertThat(image.getHeight()).isEqualTo(info.height());
            } catch (InvalidImageException e) {
                refused++;
            } catch (Throwable e) {
                fail("Round " + round + ": " + HexFormat.of().formatHex(damaged), e);
            }
        }
        assertThat(refused).isBetween(1, ROUNDS);
    }

    private static byte[] damaged(byte[] picture, Random random) {
        var damaged = Arrays.copyOf(picture, random.nextInt(8) == 0 ? random.nextInt(picture.length) : picture.length);
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes && damaged.length > 0; i++) {
            // half of them in the headers, where they matter most
            int reach = random.nextBoolean() ? Math.min(64, damaged.length) : damaged.length;
            int at = random.nextInt(reach);
            damaged[at] = switch (random.nextInt(4)) {
                case 0 -> 0;
                case 1 -> (byte) 0xFF;
                case 2 -> (byte) (damaged[at] ^ 1 << random.nextInt(8));
                default -> (byte) random.nextInt();
            };
        }
        return damaged;
    }
}
