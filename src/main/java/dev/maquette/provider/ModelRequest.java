package dev.maquette.provider;

import java.util.List;

/** Asks for one 3D model. No provider does all of it. */
public sealed interface ModelRequest {

    ModelOptions options();

    /**
     * A model of the object that pictures show.
     *
     * @param views of one object, in the order front, left, back, right where a provider cares; at least one
     * @param prompt what it is, for providers that take words besides; may be null
     */
    record FromViews(List<ImageData> views, String prompt, ModelOptions options) implements ModelRequest {}

    /** A model from words alone. */
    record FromText(String prompt, ModelOptions options) implements ModelRequest {}

    /**
     * Brings a model to the provider, so that it can be worked on there.
     *
     * @param glb the file
     */
    record Import(byte[] glb) implements ModelRequest {

        @Override
        public ModelOptions options() {
            return ModelOptions.NONE;
        }
    }

    /**
     * A new texture for a model that the provider has.
     *
     * @param taskId the provider's id of the work that made or imported it
     * @param prompt how it is to look; may be null
     */
    record Texture(String taskId, String prompt, ModelOptions options) implements ModelRequest {}

    /** The request as one of pictures, for providers that do nothing else. Throws {@link ProviderException}. */
    default FromViews asViews(String provider) {
        if (this instanceof FromViews views) {
            return views;
        }
        throw new ProviderException(
                provider, new ProviderFailure.Rejected("It makes models from pictures and from nothing else."));
    }
}
