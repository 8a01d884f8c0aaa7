package dev.maquette.provider.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maquette.provider.ModelGenerator;
import dev.maquette.provider.ModelHandle;
import dev.maquette.provider.ModelOptions;
import dev.maquette.provider.ModelRequest;
import dev.maquette.provider.ProviderException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same of providers that stop submitted work when they are asked to. */
abstract class CancellableAdaptersContract extends AdaptersContract {

    @Test
    void submitted_work_can_be_cancelled() {
        ModelGenerator model = models.inOrder().getFirst();
        ModelHandle handle = model.submit(new ModelRequest.FromViews(
                List.of(picture("a vase [fault:model-stuck]")), null, ModelOptions.ofTrellis(null, 512, 0.95)));

        assertThat(model.cancel(handle)).isTrue();
        assertThatThrownBy(() -> result(model, handle)).isInstanceOf(ProviderException.class);
    }
}
