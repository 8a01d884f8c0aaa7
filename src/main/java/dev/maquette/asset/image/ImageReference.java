package dev.maquette.asset.image;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * An accepted picture, small enough for a job's input: a string in JSON.
 *
 * @param location the name of an asset, or the http(s) URL of a file that is still to be fetched
 */
@RegisterForReflection
public record ImageReference(@JsonValue String location) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ImageReference {}

    /** The asset that must stay as long as somebody holds this reference. */
    public Optional<String> assetName() {
        return isRemote() ? Optional.empty() : Optional.of(location);
    }

    boolean isRemote() {
        return location.contains(":");
    }
}
