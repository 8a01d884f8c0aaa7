package dev.maquette.start;

import io.smallrye.config.PropertyName;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Defaults of settings whose names have wildcards, such as {@code quarkus.rest-client.*.url}, found by what stands before the
 * first one, so that a setting is compared with the few that it can match. Answers as a {@link HashMap} does, which compares it
 * with all of them, since nearly every {@link PropertyName} has the same hash.
 */
final class DefaultsByPrefix extends AbstractMap<PropertyName, String> {

    private final Map<String, Map<PropertyName, String>> byPrefix = new HashMap<>();

    DefaultsByPrefix(Map<PropertyName, String> defaults) {
        putAll(defaults);
    }

    @Override
    public String put(PropertyName name, String value) {
        return byPrefix.computeIfAbsent(literalPrefix(name.getName()), _ -> new HashMap<>())
                .put(name, value);
    }

    @Override
    public String get(Object key) {
        PropertyName setting = (PropertyName) key;
        String name = setting.getName();
        String value = null;
        for (int end = name.lastIndexOf('.'); end >= 0 && value == null; end = name.lastIndexOf('.', end - 1)) {
            value = within(name.substring(0, end), setting);
        }
        return value == null ? within("", setting) : value;
    }

    @Override
    public Set<Entry<PropertyName, String>> entrySet() {
        return byPrefix.values().stream()
                .flatMap(defaults -> defaults.entrySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private String within(String prefix, PropertyName setting) {
        return byPrefix.getOrDefault(prefix, Map.of()).get(setting);
    }

    /** The segments before the first one with a wildcard or an index, without the dot behind them. */
    private static String literalPrefix(String name) {
        int special = 0;
        while (special < name.length() && name.charAt(special) != '*' && name.charAt(special) != '[') {
            special++;
        }
        return name.substring(0, Math.max(0, name.lastIndexOf('.', special)));
    }
}
