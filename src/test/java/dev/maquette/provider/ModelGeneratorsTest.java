package dev.maquette.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.maquette.provider.ProviderFailure.Rejected;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelGeneratorsTest {

    private record Named(String name) implements ModelGenerator {

        @Override
        public ModelHandle submit(ModelRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ModelProgress poll(ModelHandle handle) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean cancel(ModelHandle handle) {
            throw new UnsupportedOperationException();
        }
    }

    private static final ModelGenerator FIRST = new Named("first");
    private static final ModelGenerator LEFT_OUT = new Named("left-out");

    private final ModelGenerators generators = new ModelGenerators(
            () -> List.of(FIRST),
            name -> Optional.of(LEFT_OUT).filter(other -> other.name().equals(name)));

    @Test
    void a_handle_finds_its_generator() {
        assertThat(generators.named("first")).isSameAs(FIRST);
    }

    @Test
    void paid_work_is_found_again_though_its_provider_left_the_order() {
        assertThat(generators.named("left-out")).isSameAs(LEFT_OUT);
    }

    @Test
    void a_provider_that_is_gone_is_told_with_the_setting() {
        ProviderException failure = catchThrowableOfType(ProviderException.class, () -> generators.named("sandbox"));

        assertThat(failure.failure()).isInstanceOf(Rejected.class);
        assertThat(failure).hasMessageContaining("maquette.providers.models");
    }
}
