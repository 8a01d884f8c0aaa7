package dev.maquette.supabase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.maquette.security.TestIssuer;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.jwk.PublicJsonWebKey;

/**
 * A Supabase project in memory, as far as the service uses one: a private bucket, tables with row level security, and
 * published keys. Errors have the shapes of the real ones. A part of it may be away for a while.
 */
public final class SupabaseServer implements AutoCloseable {

    public static final String SERVICE_KEY = "sb_secret_very";
    public static final String PUBLISHABLE_KEY = "sb_publishable_known";
    public static final String BUCKET = "generated_assets";

    private static final String OBJECTS = "/storage/v1/object/";
    private static final String TABLES = "/rest/v1/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern IN = Pattern.compile("in\\.\\((.*)\\)");
    private static final Pattern BETWEEN = Pattern.compile("\\(updated_at\\.gt\\.(.*),updated_at\\.lt\\.(.*)\\)");
    private static final Set<String> FINAL = Set.of("complete", "failed");

    private final HttpServer server;
    private final Vertx vertx = Vertx.vertx();
    private final PublicJsonWebKey key = TestIssuer.ellipticCurveKey("project-1");
    private final Map<String, File> files = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> rows = new ConcurrentHashMap<>();
    private final List<String> writes = new CopyOnWriteArrayList<>();
    private final Set<String> away = ConcurrentHashMap.newKeySet();
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final AtomicInteger signatures = new AtomicInteger();

    /** @param owner a user, or null for what the service stored */
    private record File(byte[] bytes, String contentType, String owner) {}

    public SupabaseServer() {
        server = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> handle(request, body.getBytes())))
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    public String url() {
        return "http://localhost:" + server.actualPort();
    }

    /** The settings of a service that uses the project, for its results and to know its users. */
    public Map<String, String> settings() {
        return Map.of(
                "maquette.supabase.url",
                url(),
                "maquette.supabase.service-key",
                SERVICE_KEY,
                "maquette.supabase.publishable-key",
                PUBLISHABLE_KEY,
                "maquette.supabase.retries",
                "1",
                "maquette.supabase.retry-delay",
                "20ms",
                "maquette.auth.mode",
                "jwt");
    }

    /** The access token of a user. */
    public String token(String user) {
        return new TestIssuer(url(), Clock.systemUTC()).es256(key, claims -> claims.setSubject(user));
    }

    /** A private file that a user has brought, and the address that names it. */
    public String bring(String user, String path, byte[] bytes, String contentType) {
        files.put("inputs/" + path, new File(bytes, contentType, user));
        return url() + "/storage/v1/object/authenticated/inputs/" + path;
    }

    /** A row as another program writes it. */
    public void insert(String table, Map<String, String> row) {
        ObjectNode stored = JSON.valueToTree(row);
        stored.put("table", table).put("updated_at", Instant.now().toString());
        rows.put(row.get("id"), stored);
    }

    public List<JsonNode> rowsOf(String table, String taskId) {
        return rows.values().stream()
                .filter(row -> row.path("table").asText().equals(table))
                .filter(row -> row.path("task_id").asText().equals(taskId))
                .map(JsonNode.class::cast)
                .toList();
    }

    public JsonNode rowOf(String table, String taskId) {
        List<JsonNode> found = rowsOf(table, taskId);
        if (found.size() != 1) {
            throw new AssertionError("There are " + found.size() + " rows of " + taskId);
        }
        return found.getFirst();
    }

    /** A file that was stored long ago. */
    public void put(String path, byte[] bytes) {
        files.put(BUCKET + "/" + path, new File(bytes, "application/octet-stream", null));
    }

    /** The stored file, or null. */
    public byte[] file(String path) {
        File file = files.get(BUCKET + "/" + path);
        return file == null ? null : file.bytes();
    }

    /** Everything that changed rows or files, in order. */
    public List<String> writes() {
        return List.copyOf(writes);
    }

    /** What the service should not have asked for. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** A part, {@code storage} or {@code tables}, does not answer properly from now on. */
    public void takeAway(String part) {
        away.add(part);
    }

    public void bringBack(String part) {
        away.remove(part);
    }

    private void handle(HttpServerRequest request, byte[] body) {
        try {
            String path = request.path();
            if (path.equals("/auth/v1/.well-known/jwks.json")) {
                send(request, 200, TestIssuer.published(key));
            } else if (path.startsWith(OBJECTS)) {
                answer(request, "storage", () -> object(request, body));
            } else if (path.startsWith(TABLES)) {
                answer(request, "tables", () -> table(request, body));
            } else {
                send(request, 404, "{}");
            }
        } catch (IllegalStateException e) {
            problems.add(e.getMessage());
            send(request, 500, "{}");
        }
    }

    private void answer(HttpServerRequest request, String part, Runnable answer) {
        if (away.contains(part)) {
            send(request, 503, "{\"code\": \"PGRST001\", \"message\": \"away\"}");
        } else {
            answer.run();
        }
    }

    private void object(HttpServerRequest request, byte[] body) {
        String path = request.path().substring(OBJECTS.length());
        String[] parts = path.split("/", 2);
        switch (request.method().name() + " " + parts[0]) {
            case "GET authenticated" -> read(request, files.get(parts[1]), user(request));
            case "GET sign" -> read(request, files.get(parts[1]), null);
            case "GET info" -> info(request, files.get(parts[1]));
            case "POST sign" -> sign(request, parts[1]);
            case "POST " + BUCKET -> upload(request, path, body);
            default -> storageError(request, 404, "NoSuchBucket");
        }
    }

    private void read(HttpServerRequest request, File file, String user) {
        if (file == null || user != null && !user.equals(file.owner())) {
            storageError(request, 404, "NoSuchKey");
            return;
        }
        request.response().putHeader("Content-Type", file.contentType()).end(Buffer.buffer(file.bytes()));
    }

    private void info(HttpServerRequest request, File file) {
        if (file == null) {
            storageError(request, 404, "NoSuchKey");
        } else {
            send(request, 200, "{\"size\": " + file.bytes().length + "}");
        }
    }

    private void sign(HttpServerRequest request, String path) {
        requireServiceKey(request);
        if (files.containsKey(path)) {
            send(
                    request,
                    200,
                    "{\"signedURL\": \"/object/sign/%s?token=signature-%d\"}"
                            .formatted(path, signatures.incrementAndGet()));
        } else {
            storageError(request, 404, "NoSuchKey");
        }
    }

    private void upload(HttpServerRequest request, String path, byte[] bytes) {
        requireServiceKey(request);
        String type = request.getHeader("Content-Type");
        if (files.putIfAbsent(path, new File(bytes, type, null)) != null) {
            storageError(request, 409, "KeyAlreadyExists");
            return;
        }
        writes.add("file " + path);
        send(request, 200, "{\"Key\": \"" + path + "\"}");
    }

    private void table(HttpServerRequest request, byte[] body) {
        String table = request.path().substring(TABLES.length());
        Map<String, String> query = query(request);
        switch (request.method().name()) {
            case "GET" -> send(request, 200, write(matching(table, query, user(request))));
            case "POST" -> insert(request, table, body);
            case "PATCH" -> update(request, table, query, body);
            default -> send(request, 405, "{}");
        }
    }

    private synchronized void insert(HttpServerRequest request, String table, byte[] body) {
        requireServiceKey(request);
        ArrayNode inserted = (ArrayNode) read(body);
        for (JsonNode row : inserted) {
            if (rows.containsKey(row.path("id").asText())) {
                send(request, 409, "{\"code\": \"23505\", \"message\": \"duplicate key\"}");
                return;
            }
        }
        for (JsonNode row : inserted) {
            ((ObjectNode) row)
                    .put("table", table)
                    .put("updated_at", Instant.now().toString());
            rows.put(row.path("id").asText(), (ObjectNode) row);
            writes.add(
                    "row " + row.path("id").asText() + " " + row.path("status").asText());
        }
        request.response().setStatusCode(201).end();
    }

    private synchronized void update(HttpServerRequest request, String table, Map<String, String> query, byte[] body) {
        requireServiceKey(request);
        JsonNode change = read(body);
        List<ObjectNode> changed = matching(table, query, null);
        for (ObjectNode row : changed) {
            if (FINAL.contains(row.path("status").asText())) {
                throw new IllegalStateException("A finished row is changed: " + row);
            }
            row.setAll((ObjectNode) change);
            row.put("updated_at", Instant.now().toString());
            writes.add(
                    "row " + row.path("id").asText() + " " + row.path("status").asText());
        }
        send(request, 200, write(changed));
    }

    private List<ObjectNode> matching(String table, Map<String, String> query, String user) {
        return rows.values().stream()
                .filter(row -> row.path("table").asText().equals(table))
                .filter(row -> user == null || row.path("user_id").asText().equals(user))
                .filter(row -> query.entrySet().stream().allMatch(condition -> fits(row, condition)))
                .toList();
    }

    private static boolean fits(JsonNode row, Map.Entry<String, String> condition) {
        String wanted = condition.getValue();
        return switch (condition.getKey()) {
            case "select", "limit", "order" -> true;
            case "and" -> {
                var between = BETWEEN.matcher(wanted);
                Instant updated = Instant.parse(row.path("updated_at").asText());
                yield between.matches()
                        && updated.isAfter(Instant.parse(between.group(1)))
                        && updated.isBefore(Instant.parse(between.group(2)));
            }
            default -> {
                String value = row.path(condition.getKey()).asText();
                var in = IN.matcher(wanted);
                yield in.matches() ? List.of(in.group(1).split(",")).contains(value) : wanted.equals("eq." + value);
            }
        };
    }

    private static Map<String, String> query(HttpServerRequest request) {
        String raw = request.query();
        return Stream.of((raw == null ? "" : raw).split("&"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
    }

    /** The user whose token came along; null for the service. Who has neither is refused. */
    private static String user(HttpServerRequest request) {
        String apiKey = request.getHeader("apikey");
        String authorization = request.getHeader("Authorization");
        if (SERVICE_KEY.equals(apiKey) && authorization == null) {
            return null;
        }
        if (!PUBLISHABLE_KEY.equals(apiKey) || authorization == null) {
            throw new IllegalStateException("Nobody asks for " + request.uri());
        }
        String claims = authorization.substring("Bearer ".length()).split("\\.")[1];
        return read(Base64.getUrlDecoder().decode(claims)).path("sub").asText();
    }

    private static void requireServiceKey(HttpServerRequest request) {
        if (!Arrays.asList(SERVICE_KEY).equals(request.headers().getAll("apikey"))) {
            throw new IllegalStateException("A write without the service's key");
        }
    }

    /** As nearly every error of Storage: in the body, under HTTP status 400. */
    private static void storageError(HttpServerRequest request, int status, String code) {
        send(request, 400, """
                {"statusCode": "%d", "error": "e", "message": "said so", "code": "%s"}""".formatted(status, code));
    }

    private static void send(HttpServerRequest request, int status, String body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body);
    }

    private static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException("That is no JSON", e);
        }
    }

    private static String write(Object value) {
        return JSON.valueToTree(value).toString();
    }

    @Override
    public void close() {
        vertx.close();
    }
}
