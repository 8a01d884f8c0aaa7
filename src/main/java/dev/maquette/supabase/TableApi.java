package dev.maquette.supabase;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Single calls of the tables' API, which is PostgREST, each made once. */
final class TableApi {

    private final SupabaseProject project;
    private final SupabaseHttp http;
    private final TableErrors errors;

    TableApi(SupabaseProject project, SupabaseHttp http, Clock clock) {
        this.project = project;
        this.http = http;
        this.errors = new TableErrors(clock);
    }

    /** All the rows or none. */
    void insert(String table, List<?> rows) {
        send(insertion(table, rows));
    }

    /** The same, for as long as a client may be kept waiting. */
    void insertAtOnce(String table, List<?> rows) {
        send(insertion(table, rows).timeout(project.config().interactiveTimeout()));
    }

    private HttpRequest.Builder insertion(String table, List<?> rows) {
        return request("POST", uri(table, Map.of()), project.service(), "return=minimal", SupabaseJson.write(rows));
    }

    /** The rows that the conditions, such as {@code eq.7} for a column, led to and that are changed now. */
    <R> List<R> update(String table, Map<String, String> conditions, Object change, Class<R> type) {
        return rows(
                send(request(
                        "PATCH",
                        uri(table, conditions),
                        project.service(),
                        "return=representation",
                        SupabaseJson.write(change))),
                type);
    }

    /** At most so many rows. */
    <R> List<R> select(
            String table, Map<String, String> conditions, int limit, Credentials credentials, Class<R> type) {
        var query = new HashMap<>(conditions);
        query.put("select", "*");
        query.put("limit", String.valueOf(limit));
        return rows(send(request("GET", uri(table, query), credentials, null, null)), type);
    }

    private URI uri(String table, Map<String, String> query) {
        var parameters = new TreeMap<>(query)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
                        .collect(Collectors.joining("&"));
        return URI.create(project.url() + "/rest/v1/" + table + (query.isEmpty() ? "" : "?" + parameters));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Answer send(HttpRequest.Builder request) {
        return http.exchange(request.build(), errors);
    }

    private static HttpRequest.Builder request(
            String method, URI uri, Credentials credentials, String preference, String json) {
        var request = SupabaseHttp.request(uri, credentials).header("Accept", "application/json");
        if (preference != null) {
            request.header("Prefer", preference);
        }
        BodyPublisher body = BodyPublishers.noBody();
        if (json != null) {
            request.header("Content-Type", "application/json");
            body = BodyPublishers.ofString(json);
        }
        return request.method(method, body);
    }

    private static <R> List<R> rows(Answer answer, Class<R> type) {
        try {
            return SupabaseJson.MAPPER.readValue(
                    answer.body(), SupabaseJson.MAPPER.getTypeFactory().constructCollectionType(List.class, type));
        } catch (JsonProcessingException e) {
            // without the cause, which quotes what it could not read
            throw SupabaseException.unavailable("The table answered with something else than rows.");
        }
    }
}
