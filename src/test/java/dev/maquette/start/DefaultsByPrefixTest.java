package dev.maquette.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertyName;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultsByPrefixTest {

    private final Map<PropertyName, String> plain = new HashMap<>(Map.of(
            new PropertyName("quarkus.rest-client.*.url"), "a url",
            new PropertyName("quarkus.rest-client.*.headers.*"), "a header",
            new PropertyName("quarkus.log.category.*.level"), "a level",
            new PropertyName("quarkus.*.timeout"), "a timeout",
            new PropertyName("maquette.hosts[*].name"), "a name",
            new PropertyName("maquette.hosts[*].ports[*]"), "a port",
            new PropertyName("maquette.plain"), "no wildcard",
            new PropertyName("*.anything"), "anything"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quarkus.rest-client.fal.url",
                "quarkus.rest-client.\"dev.maquette.Client\".url",
                "quarkus.rest-client.url",
                "quarkus.rest-client.fal.headers.accept",
                "quarkus.rest-client.fal.headers.accept.language",
                "quarkus.rest-client.fal",
                "quarkus.rest-client.*.url",
                "quarkus.log.category.\"dev.maquette\".level",
                "quarkus.log.category.dev.maquette.level",
                "quarkus.redis.timeout",
                "quarkus.redis.workers.timeout",
                "maquette.hosts[0].name",
                "maquette.hosts[17].name",
                "maquette.hosts[x].name",
                "maquette.hosts[0].ports[1]",
                "maquette.hosts.name",
                "maquette.plain",
                "some.anything",
                "anything",
                "",
                "."
            })
    void a_setting_has_the_default_that_a_plain_map_finds(String setting) {
        PropertyName name = new PropertyName(setting);

        assertThat(new DefaultsByPrefix(plain).get(name)).isEqualTo(plain.get(name));
    }

    @Test
    void a_default_that_comes_later_is_found_as_well() {
        Map<PropertyName, String> defaults = new DefaultsByPrefix(plain);

        defaults.putIfAbsent(new PropertyName("quarkus.log.handler.*.enabled"), "true");
        defaults.putIfAbsent(new PropertyName("quarkus.rest-client.*.url"), "another url");

        assertThat(defaults.get(new PropertyName("quarkus.log.handler.own.enabled")))
                .isEqualTo("true");
        assertThat(defaults.get(new PropertyName("quarkus.rest-client.fal.url")))
                .isEqualTo("a url");
        assertThat(defaults).hasSize(plain.size() + 1);
    }
}
