package dev.maquette.asset;

import java.nio.file.Path;
import java.time.Clock;

/** A real store for tests of other packages. */
public final class TemporaryAssetStore {

    private TemporaryAssetStore() {}

    public static AssetStore in(Path directory) {
        return new LocalAssetStore(directory, Clock.systemUTC());
    }
}
