package dev.maquette.assistant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkiverse.mcp.server.ImageContent;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.ToolResponse;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.List;

/** The names of the protocol's own documents, which are not those of this service's JSON. */
@Singleton
class ProtocolNames implements ObjectMapperCustomizer {

    @RegisterForReflection(targets = {AsInProtocol.class, PropertyNamingStrategies.LowerCamelCaseStrategy.class})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonNaming(PropertyNamingStrategies.LowerCamelCaseStrategy.class)
    private interface AsInProtocol {}

    /** After the library's own, whose rules for the same documents these contain. */
    @Override
    public int priority() {
        return DEFAULT_PRIORITY - 1;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        for (Class<?> document : List.of(ToolResponse.class, TextContent.class, ImageContent.class)) {
            mapper.addMixIn(document, AsInProtocol.class);
        }
    }
}
