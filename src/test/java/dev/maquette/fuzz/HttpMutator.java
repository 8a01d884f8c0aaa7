package dev.maquette.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes another request out of a good one. */
final class HttpMutator {

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "BREW");
    private static final List<String> NAMES = List.of(
            "Range",
            "Idempotency-Key",
            "Prefer",
            "X-Workspace",
            "X-Request-Id",
            "Accept",
            "Accept-Encoding",
            "Content-Type",
            "Last-Event-ID",
            "Authorization",
            "X-API-Key",
            "If-None-Match",
            "Origin",
            "X-Forwarded-For",
            "Forwarded",
            "Content-Encoding",
            "Access-Control-Request-Method",
            "Host",
            "traceparent");
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "bytes=0-",
            "bytes=-0",
            "bytes=5-1",
            "bytes=0-0,1-1",
            "bytes=99999999999999999999-",
            "wait=1",
            "wait=",
            "wait=99999999999",
            "wait=\"1",
            "respond-async, wait=1",
            "current",
            "..",
            "0-0",
            "18446744073709551615-1",
            "-1-0",
            "a".repeat(5000),
            "*/*;q=2",
            "image/*;q=x",
            "/",
            "application/json;charset=latin-1",
            "application/json;charset=no",
            "text/event-stream",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "gzip",
            "Bearer a.b.c",
            "Basic Og==",
            "\"",
            "W/\"",
            "for=\"[::1\"",
            "999.999.999.999",
            "null",
            "\u00e9\u00ff",
            "00-0-0-0");
    private static final List<String> SEGMENTS = List.of(
            "%",
            "%00",
            "%2e%2e",
            "%ff",
            "%zz",
            "..",
            ".",
            "",
            "-1",
            "0",
            "99999999999999999999",
            "a".repeat(3000),
            "%E2%80%AE",
            ";a=b",
            "{id}",
            "*",
            "glb",
            "events",
            "status");
    private static final List<String> QUERIES = List.of(
            "limit=-1",
            "limit=1e3",
            "limit",
            "cursor=1.",
            "cursor=.1",
            "cursor=-",
            "status=%00",
            "bleed_mm=NaN",
            "bleed_mm=1e400",
            "bleed_mm=-0",
            "artwork=maybe",
            "service=",
            "&&&=",
            "%=%",
            "a[]=1",
            "download=%ff");

    private final Random chance;
    private final JsonMutator json;

    HttpMutator(Random chance) {
        this.chance = chance;
        this.json = new JsonMutator(chance);
    }

    HttpSeed mutated(HttpSeed seed) {
        HttpSeed request = seed;
        for (int changes = 1 + chance.nextInt(2); changes > 0; changes--) {
            request = changed(request);
        }
        return request;
    }

    private HttpSeed changed(HttpSeed seed) {
        int kind = chance.nextInt(10);
        if (seed.body() != null && kind < 6) {
            return seed.body(seed.isJson() && kind < 5 ? json.mutated(seed.body()) : damaged(seed.body()));
        }
        return switch (kind % 4) {
            case 0 -> seed.path(path(seed.path()));
            case 1 -> seed.method(chance.nextInt(4) == 0 ? pick(METHODS) : seed.method());
            default -> {
                List<String> headers = new ArrayList<>(seed.headers());
                String name = pick(NAMES);
                headers.removeIf(header -> header.startsWith(name + ":"));
                headers.add(name + ": " + pick(VALUES));
                yield seed.headers(headers);
            }
        };
    }

    private String path(String path) {
        if (chance.nextInt(3) == 0) {
            return path + (path.contains("?") ? "&" : "?") + pick(QUERIES);
        }
        String[] segments = path.split("/", -1);
        segments[1 + chance.nextInt(segments.length - 1)] = pick(SEGMENTS);
        return String.join("/", segments);
    }

    private byte[] damaged(byte[] body) {
        if (body.length == 0) {
            return body;
        }
        byte[] damaged = Arrays.copyOf(body, chance.nextInt(4) == 0 ? chance.nextInt(body.length + 1) : body.length);
        for (int i = 1 + chance.nextInt(6); i > 0 && damaged.length > 0; i--) {
            // half of them in the beginning, where lengths and types are
            int reach = chance.nextBoolean() ? Math.min(200, damaged.length) : damaged.length;
            damaged[chance.nextInt(reach)] = (byte) chance.nextInt(256);
        }
        return damaged;
    }

    private String pick(List<String> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
