package dev.maquette.redis;

import io.vertx.mutiny.redis.client.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What a script returned; Lua's {@code nil} and {@code false} are an absent reply. */
public record ScriptReply(Response value) {

    public boolean absent() {
        return value == null;
    }

    /** A string, a status or the digits of a number; null when absent. */
    public String text() {
        return absent() ? null : value.toString();
    }

    /** A number, or a string of digits. Throws {@link NumberFormatException} for anything else. */
    public long number() {
        return Long.parseLong(String.valueOf(text()));
    }

    /** The items of a table, in its order; empty when absent. */
    public List<ScriptReply> items() {
        return absent()
                ? List.of()
                : StreamSupport.stream(value.spliterator(), false)
                        .map(ScriptReply::new)
                        .toList();
    }

    /** The items as texts; an absent item is null. */
    public List<String> texts() {
        return items().stream().map(ScriptReply::text).toList();
    }

    /** A hash, whose names and values come in turn; empty when absent. */
    public Map<String, String> fields() {
        List<String> flat = texts();
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i + 1 < flat.size(); i += 2) {
            fields.put(flat.get(i), flat.get(i + 1));
        }
        return fields;
    }
}
