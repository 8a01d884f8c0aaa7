package dev.maquette.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes another document out of a good one: values at their bounds, of other types, missing, or as deep as can be. */
final class JsonMutator {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** As they stand in JSON. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-0",
            "-1",
            "1",
            "2",
            "63",
            "64",
            "100",
            "1000",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "1e308",
            "1e400",
            "-1e400",
            "1e-400",
            "0.1",
            "0.30000000000000004",
            "1e999999999",
            "\"\"",
            "\" \"",
            "\"NaN\"",
            "\"1\"",
            "\"box\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\u202e\\ufeff\\u200b\"",
            "\"\\ud83d\\ude00\"",
            "\"{}\"",
            "\"../../etc/passwd\"",
            "\"http://[::1]:80/a.png\"",
            "\"http://0x7f.1/\"",
            "\"http://a:99999/\"",
            "\"https://exa mple.invalid/%zz\"",
            "\"data:image/png;base64,AAAA\"",
            "\"data:,\"",
            "\"javascript:alert(1)\"",
            "\"[fault:503x2]\"",
            "\"%s%n${a}#{b}\"",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[{}]",
            "{\"\":{}}",
            "[1,\"a\",null]");

    private final Random chance;

    JsonMutator(Random chance) {
        this.chance = chance;
    }

    byte[] mutated(byte[] json) {
        try {
            JsonNode root = JSON.readTree(json);
            for (int changes = 1 + chance.nextInt(3); changes > 0; changes--) {
                change(root);
            }
            return JSON.writeValueAsBytes(root);
        } catch (IOException damagedBefore) {
            return json;
        }
    }

    private void change(JsonNode root) throws IOException {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        if (containers.isEmpty()) {
            return;
        }
        JsonNode container = containers.get(chance.nextInt(containers.size()));
        int child = chance.nextInt(container.size());
        boolean remove = chance.nextInt(8) == 0;
        switch (container) {
            case ArrayNode array when remove -> array.remove(child);
            case ArrayNode array
            when chance.nextInt(4) == 0 -> {
                for (int i = chance.nextInt(70); i > 0; i--) {
                    array.add(array.get(child).deepCopy());
                }
            }
            case ArrayNode array -> array.set(child, value());
            default -> {
                ObjectNode object = (ObjectNode) container;
                String name = new ArrayList<>(object.properties()).get(child).getKey();
                if (remove) {
                    object.remove(name);
                } else {
                    object.set(name, value());
                }
            }
        }
    }

    private JsonNode value() throws IOException {
        return switch (chance.nextInt(10)) {
            case 0 -> JSON.readTree("[".repeat(900) + "]".repeat(900));
            case 1 -> TextNode.valueOf(text());
            default -> JSON.readTree(VALUES.get(chance.nextInt(VALUES.size())));
        };
    }

    /** Any characters, at times very many. */
    private String text() {
        int length = chance.nextInt(5) == 0 ? chance.nextInt(20_000) : chance.nextInt(40);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(chance.nextInt(3) == 0 ? chance.nextInt(0x11_0000) : ' ' + chance.nextInt(95));
        }
        return text.toString();
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode() && !node.isEmpty()) {
            containers.add(node);
        }
        node.forEach(child -> collect(child, containers));
    }
}
