package dev.maquette.assistant;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Looks at the form of a message before the library does, which would answer some bad ones never and others as a fault of
 * ours. Several in one request are refused, as the present protocol has it: one request would pass for many.
 */
@Singleton
class MessageCheck implements Handler<RoutingContext> {

    // JSON-RPC 2.0, 5.1
    private static final int PARSE_ERROR = -32700;
    private static final int INVALID_REQUEST = -32600;

    @Override
    public void handle(RoutingContext request) {
        Buffer body = request.body().buffer();
        Object message;
        try {
            message = body == null ? null : Json.decodeValue(body);
        } catch (DecodeException e) {
            refuse(request, PARSE_ERROR, "The body is not valid JSON.");
            return;
        }
        if (!(message instanceof JsonObject object)) {
            refuse(request, INVALID_REQUEST, "The body must be one JSON-RPC message, an object.");
        } else if (!isWellFormed(object)) {
            refuse(request, INVALID_REQUEST, "The message is not a JSON-RPC request with params of the right form.");
        } else if (object.getValue("id") == null) {
            // notifications tell of sessions, which there are none of
            request.response().setStatusCode(202).end();
        } else {
            request.next();
        }
    }

    private static boolean isWellFormed(JsonObject message) {
        return "2.0".equals(message.getValue("jsonrpc"))
                && message.getValue("method") instanceof String
                && (message.getValue("id") == null || isId(message.getValue("id")))
                && isObject(message, "params")
                && hasGoodParams(message.getJsonObject("params", new JsonObject()));
    }

    private static boolean hasGoodParams(JsonObject params) {
        return isText(params, "name")
                && isText(params, "cursor")
                && isText(params, "protocolVersion")
                && isObject(params, "arguments")
                && isObject(params, "capabilities")
                && isObject(params, "clientInfo")
                && isObject(params, "_meta");
    }

    private static boolean isId(Object id) {
        return id instanceof String || id instanceof Number;
    }

    private static boolean isText(JsonObject object, String field) {
        return !object.containsKey(field) || object.getValue(field) instanceof String;
    }

    private static boolean isObject(JsonObject object, String field) {
        return !object.containsKey(field) || object.getValue(field) instanceof JsonObject;
    }

    private static void refuse(RoutingContext request, int code, String message) {
        JsonObject refusal = new JsonObject()
                .put("jsonrpc", "2.0")
                .put("id", null)
                .put("error", new JsonObject().put("code", code).put("message", message));
        request.response()
                .setStatusCode(400)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(refusal.toBuffer());
    }
}
