package dev.maquette.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.mcp.server.Content;
import io.quarkiverse.mcp.server.ImageContent;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.ToolResponse;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes what tools answer: the document as structured content and, for clients that know none, as text. Links are whole,
 * and what is null is left out, since a language model reads every word.
 */
@Singleton
class ToolAnswers {

    private final ObjectMapper json;
    private final Links links;

    ToolAnswers(ObjectMapper json, Links links) {
        this.json = json;
        this.links = links;
    }

    /** @param document an object in this service's JSON */
    ToolResponse of(Object document) {
        return of(document, Optional.empty());
    }

    /** @param picture to be looked at together with the document */
    ToolResponse of(Object document, Optional<ImageContent> picture) {
        JsonNode tree = readable(json.valueToTree(document));
        List<Content> content = new ArrayList<>();
        content.add(new TextContent(tree.toString()));
        picture.ifPresent(content::add);
        return new ToolResponse(false, content, tree, null);
    }

    private JsonNode readable(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode written = json.createObjectNode();
                object.properties().forEach(field -> {
                    if (!field.getValue().isNull()) {
                        written.set(field.getKey(), readable(field.getValue()));
                    }
                });
                yield written;
            }
            case ArrayNode array -> {
                ArrayNode written = json.createArrayNode();
                array.forEach(element -> written.add(readable(element)));
                yield written;
            }
            case JsonNode text when text.isTextual() -> json.getNodeFactory().textNode(links.whole(text.textValue()));
            case JsonNode other -> other;
        };
    }
}
