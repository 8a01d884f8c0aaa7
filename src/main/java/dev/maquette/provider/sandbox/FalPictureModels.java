package dev.maquette.provider.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;

/** A family of models at fal that make pictures. */
interface FalPictureModels {

    boolean have(String endpoint);

    /** Keeps the work. Throws {@link WireError} where the queue itself refuses it; wrong input is told by the result. */
    ModelWork accept(String endpoint, JsonNode json);

    /** The bare output; without a picture when a fault left none. */
    Map<String, Object> result(ModelWork work, URI files);
}
