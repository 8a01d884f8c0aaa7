package dev.maquette.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.maquette.provider.ProviderFailure.InvalidOutput;
import dev.maquette.provider.ProviderFailure.OutcomeUnknown;
import dev.maquette.provider.ProviderFailure.Refused;
import dev.maquette.provider.ProviderFailure.Rejected;
import dev.maquette.provider.ProviderFailure.TimedOut;
import dev.maquette.provider.ProviderFailure.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImageChainTest {

    private static final ImageRequest MUG = new ImageRequest("a mug", List.of(), AspectRatio.SQUARE);
    private static final ImageData PICTURE = new ImageData(new byte[] {1}, "image/png");

    private final List<String> asked = new ArrayList<>();

    private ImageGenerator failing(String name, ProviderFailure failure) {
        return generator(name, () -> {
            throw new ProviderException(name, failure);
        });
    }

    private ImageGenerator generator(String name, java.util.function.Supplier<ImageData> answer) {
        return new ImageGenerator() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public ImageData generate(ImageRequest request) {
                asked.add(name);
                return answer.get();
            }
        };
    }

    private static ImageChain chain(ImageGenerator... generators) {
        return new ImageChain(() -> List.of(generators));
    }

    static Stream<ProviderFailure> failuresThatMayDoElsewhere() {
        return Stream.of(
                new Rejected("Bad key."),
                new Unavailable("Down.", null),
                new TimedOut("Slow."),
                new InvalidOutput("Empty."));
    }

    @ParameterizedTest
    @MethodSource("failuresThatMayDoElsewhere")
    void the_next_provider_makes_what_the_first_cannot(ProviderFailure failure) {
        ImageChain chain = chain(failing("first", failure), generator("second", () -> PICTURE));

        assertThat(chain.generate(MUG)).isSameAs(PICTURE);
        assertThat(asked).containsExactly("first", "second");
    }

    static Stream<ProviderFailure> failuresThatEndTheChain() {
        return Stream.of(new Refused("Not such a mug."), new OutcomeUnknown("Sent."));
    }

    @ParameterizedTest
    @MethodSource("failuresThatEndTheChain")
    void what_is_refused_or_perhaps_paid_is_not_tried_elsewhere(ProviderFailure failure) {
        ImageChain chain = chain(failing("first", failure), generator("second", () -> PICTURE));

        ProviderException thrown = catchThrowableOfType(ProviderException.class, () -> chain.generate(MUG));

        assertThat(thrown.failure()).isEqualTo(failure);
        assertThat(asked).containsExactly("first");
    }

    @Test
    void when_all_fail_the_last_failure_tells_what_each_one_said() {
        ImageChain chain = chain(
                failing("first", new Rejected("Bad key.")), failing("second", new Unavailable("It is down.", null)));

        ProviderException thrown = catchThrowableOfType(ProviderException.class, () -> chain.generate(MUG));

        assertThat(thrown.failure()).isInstanceOf(Unavailable.class);
        assertThat(thrown).hasMessage("second: It is down. Before: first: Bad key.");
    }

    @Test
    void the_first_provider_names_the_chain() {
        assertThat(chain(generator("first", () -> PICTURE), generator("second", () -> PICTURE))
                        .name())
                .isEqualTo("first");
    }
}
