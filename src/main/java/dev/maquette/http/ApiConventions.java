package dev.maquette.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Adds to the description of the API what holds for every endpoint and type, so that none has to say it: every call may
 * end in a problem, and whatever the service answers has all its fields. Runs while the service is built.
 */
@OpenApiFilter(stages = RunStage.BUILD)
public class ApiConventions implements OASFilter {

    static final String OVERVIEW = """
            Turns words and pictures into 3D products: views, then a model, then edits with a history.

            Calls that start work answer at once with `202`, `Location: /jobs/{id}` and `X-Job-Id`. `Prefer: wait=N` \
            (1 to 60 seconds) holds the answer back until the work has ended or the time is over, and it tells the state \
            then. `Idempotency-Key` makes a repeat harmless: the first answer comes again, with \
            `Idempotency-Replayed: true`. `?estimate=true` begins nothing and answers `200` with what the work would cost.

            Names are snake_case. A field without a value is present as `null`; lists and maps are never null; unknown \
            fields of a request are ignored. Times are UTC, always as `YYYY-MM-DDTHH:MM:SS.ffffffZ`. Every response \
            carries `X-Request-Id`.
            """;

    private static final String TOKEN = "accessToken";
    private static final String KEY = "apiKey";

    /** Names both the response and its document. */
    static final String PROBLEM = "Problem";

    @Override
    public Operation filterOperation(Operation operation) {
        operation
                .getResponses()
                .addAPIResponse("default", OASFactory.createAPIResponse().ref(PROBLEM));
        return operation;
    }

    /** A nullable reference comes with a type besides, which says less and confuses generators. */
    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getAnyOf() != null) {
            schema.setType(null);
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var types = api.getComponents().getSchemas();
        var requests = new HashSet<String>();
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .forEach(body -> collect(body.getSchema(), types, requests));
        types.forEach((name, type) -> {
            if (type.getProperties() != null && !requests.contains(name)) {
                type.setRequired(new ArrayList<>(type.getProperties().keySet()));
            }
        });
        describeCallers(api);
        types.get("Instant").setExamples(List.of("2026-11-21T09:00:00.000000Z"));
        types.get(PROBLEM)
                .getProperties()
                .get("error")
                .setEnumeration(Stream.of(ErrorCode.values())
                        .<Object>map(ErrorCode::code)
                        .toList());
    }

    /** Which of them a service asks for is its own setting; one that is open to everybody asks for none. */
    private static void describeCallers(OpenAPI api) {
        api.getComponents()
                .addSecurityScheme(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("The access token of a user of the configured Supabase project"))
                .addSecurityScheme(
                        KEY,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("X-API-Key")
                                .description("The key of a program, as configured"));
        api.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(TOKEN));
        api.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(KEY));
        api.addSecurityRequirement(OASFactory.createSecurityRequirement());
    }

    /** The names of the types that a schema mentions, and that those mention. */
    private static void collect(Schema schema, Map<String, Schema> types, Set<String> names) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (names.add(name)) {
                collect(types.get(name), types, names);
            }
        }
        collect(schema.getItems(), types, names);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> collect(property, types, names));
        }
    }
}
