package dev.maquette.provider;

import dev.maquette.asset.AssetStore;
import dev.maquette.asset.RemoteFile;
import dev.maquette.asset.StoredAsset;
import dev.maquette.asset.fetch.FetchException;
import dev.maquette.asset.fetch.RemoteFetcher;
import dev.maquette.mesh.GlbGuard;
import dev.maquette.mesh.GlbLimits;
import dev.maquette.mesh.InvalidMeshException;
import dev.maquette.mesh.MeshStatistics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Copies what a provider made into our own store before its addresses die; the model is checked first. */
@ApplicationScoped
class ModelDownload {

    private static final Logger LOG = Logger.getLogger(ModelDownload.class);

    private final RemoteFetcher fetcher;
    private final GlbGuard guard;
    private final AssetStore assets;
    private final GlbLimits limits;

    ModelDownload(RemoteFetcher fetcher, GlbGuard guard, AssetStore assets, GlbLimits limits) {
        this.fetcher = fetcher;
        this.guard = guard;
        this.assets = assets;
        this.limits = limits;
    }

    MadeModel store(String provider, ModelProgress.Ready ready) {
        byte[] glb = fetcher.fetch(
                        ready.model(), fetcher.paidLimits(limits.maxBytes().asLongValue()))
                .bytes();
        ModelStats stats = ModelStats.of(checked(provider, glb));
        return new MadeModel(
                assets.put(glb, "model/gltf-binary"),
                extra(ready.colorVideo(), "video/mp4"),
                extra(ready.gaussianPly(), "model/ply"),
                extra(ready.normalVideo(), "video/mp4"),
                extra(ready.combinedVideo(), "video/mp4"),
                extras(ready.noBackgroundImages()),
                stats);
    }

    private MeshStatistics checked(String provider, byte[] glb) {
        try {
            return guard.check(glb);
        } catch (InvalidMeshException e) {
            throw new ProviderException(
                    provider,
                    new ProviderFailure.InvalidOutput("The model that it delivered cannot be used: " + e.getMessage()),
                    e);
        }
    }

    private List<StoredAsset> extras(List<RemoteFile> files) {
        return files.stream()
                .map(file -> extra(file, "image/png"))
                .filter(Objects::nonNull)
                .toList();
    }

    /** A film that cannot be had is no reason to lose the model. */
    private StoredAsset extra(RemoteFile file, String contentType) {
        if (file == null) {
            return null;
        }
        try {
            return fetcher.store(
                    file, contentType, fetcher.limits(limits.maxBytes().asLongValue()));
        } catch (FetchException e) {
            LOG.warnf("left out a file that came with the model: %s", e.getMessage());
            return null;
        }
    }
}
