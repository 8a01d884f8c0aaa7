package dev.maquette.product;

import dev.maquette.testing.WatchedProviderResource;
import java.util.List;

/** As {@link ProductProfile}, behind a watched provider of pictures. */
public class WatchedProductProfile extends ProductProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(WatchedProviderResource.class));
    }
}
