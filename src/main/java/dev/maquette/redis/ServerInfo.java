package dev.maquette.redis;

import java.util.Map;
import java.util.stream.Collectors;

/** The reply to the command {@code INFO}: lines of {@code name:value}. */
record ServerInfo(Map<String, String> fields) {

    static final ServerInfo NOTHING = new ServerInfo(Map.of());

    static ServerInfo parse(String reply) {
        return new ServerInfo(reply.lines()
                .map(line -> line.split(":", 2))
                .filter(field -> field.length == 2)
                .collect(Collectors.toMap(field -> field[0], field -> field[1].strip(), (first, second) -> first)));
    }

    /** Empty for a field that the server does not tell. */
    String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /** -1 for a field that the server does not tell or that is not a number. */
    long number(String name) {
        try {
            return Long.parseLong(text(name));
        } catch (NumberFormatException unusable) {
            return -1;
        }
    }
}
