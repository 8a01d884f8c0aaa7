package dev.maquette.http.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.MultiMap;
import java.net.InetAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    private static final String PROXIES = "10.0.0.0/8,192.0.2.7/32,fd00::/8,2000::/16";

    @ParameterizedTest
    @CsvSource({
        // peer, X-Forwarded-For, client
        "198.51.100.9, 203.0.113.1, 198.51.100.9",
        "10.0.0.1, , 10.0.0.1",
        "10.0.0.1, 203.0.113.1, 203.0.113.1",
        "10.0.0.1, '6.6.6.6, 203.0.113.1', 203.0.113.1",
        "10.0.0.1, '6.6.6.6, 203.0.113.1, 10.9.9.9', 203.0.113.1",
        "10.0.0.1, '203.0.113.1,10.0.0.2 , 192.0.2.7', 203.0.113.1",
        "10.0.0.1, '10.0.0.3, 10.0.0.2', 10.0.0.3",
        "10.0.0.1, 203.0.113.1:5678, 203.0.113.1",
        "10.0.0.1, 2001:db8::1, 2001:db8::1",
        "10.0.0.1, '[2001:db8::1]:443', 2001:db8::1",
        "10.0.0.1, ::ffff:203.0.113.1, 203.0.113.1",
        "10.0.0.1, unknown, 10.0.0.1",
        "10.0.0.1, '203.0.113.1, unknown', 10.0.0.1",
        "10.0.0.1, 'unknown, 203.0.113.1', 203.0.113.1",
        "10.0.0.1, 'unknown, 10.0.0.2', 10.0.0.2",
        "10.0.0.1, localhost, 10.0.0.1",
        "10.0.0.1, '', 10.0.0.1",
        "10.0.0.1, '203.0.113.1,', 203.0.113.1",
        "::ffff:10.0.0.1, 203.0.113.1, 203.0.113.1",
        "192.0.2.7, 203.0.113.1, 203.0.113.1",
        "192.0.2.8, 203.0.113.1, 192.0.2.8",
        "fd12::1, 203.0.113.1, 203.0.113.1",
        // Netty's rule would take these for trusted
        "fe80::1, 203.0.113.1, fe80::1",
        "3000::1, 203.0.113.1, 3000::1",
        "2000:1::1, 203.0.113.1, 203.0.113.1"
    })
    void the_client_is_the_first_address_that_no_trusted_proxy_has(String peer, String forwarded, String client)
            throws Exception {
        assertThat(clientOf(peer, "X-Forwarded-For", forwarded)).isEqualTo(InetAddress.ofLiteral(client));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for=203.0.113.1 | 203.0.113.1",
                "for=6.6.6.6, for=203.0.113.1;proto=https;by=10.0.0.1 | 203.0.113.1",
                "proto=https; For=\"203.0.113.1:80\" | 203.0.113.1",
                "for=\"[2001:db8::1]:443\" | 2001:db8::1",
                "for=203.0.113.1, for=10.0.0.2 | 203.0.113.1",
                "for=_hidden | 10.0.0.1",
                "for=unknown | 10.0.0.1",
                "by=203.0.113.1 | 10.0.0.1",
                "host=\"x;for=6.6.6.6,for=6.6.6.6\";for=203.0.113.1 | 203.0.113.1",
                "for=203.0.113.1;host=\"x;for=6.6.6.6,for=6.6.6.6\" | 203.0.113.1",
                "for=203.0.113.1;host=\"x | 10.0.0.1",
                "for=203.0.113.1; | 10.0.0.1",
                "203.0.113.1 | 10.0.0.1"
            })
    void the_standard_header_is_understood_as_well(String forwarded, String client) {
        assertThat(clientOf("10.0.0.1", "Forwarded", forwarded)).isEqualTo(InetAddress.ofLiteral(client));
    }

    @Test
    void the_header_that_the_proxy_does_not_write_is_no_way_around_it() {
        var headers = MultiMap.caseInsensitiveMultiMap()
                .add("X-Forwarded-For", "203.0.113.1")
                .add("Forwarded", "for=6.6.6.6");

        assertThat(client("10.0.0.1", headers)).isEqualTo(InetAddress.ofLiteral("10.0.0.1"));
        headers.set("Forwarded", "for=203.0.113.1");
        assertThat(client("10.0.0.1", headers)).isEqualTo(InetAddress.ofLiteral("203.0.113.1"));
    }

    @Test
    void several_headers_of_one_name_are_one_list() {
        var headers = MultiMap.caseInsensitiveMultiMap()
                .add("X-Forwarded-For", "6.6.6.6")
                .add("X-Forwarded-For", "203.0.113.1");

        assertThat(client("10.0.0.1", headers)).isEqualTo(InetAddress.ofLiteral("203.0.113.1"));
    }

    @Test
    void without_trusted_proxies_headers_are_not_believed() {
        var headers = MultiMap.caseInsensitiveMultiMap().add("X-Forwarded-For", "203.0.113.1");

        assertThat(new ClientAddress(config(Map.of())).of(InetAddress.getLoopbackAddress(), headers))
                .isEqualTo(InetAddress.getLoopbackAddress());
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0", "proxy.example", "fd00::/129"})
    void a_setting_that_is_no_range_of_addresses_ends_the_start_with_its_name(String range) {
        assertThatThrownBy(() -> config(Map.of("maquette.http.trusted-proxies", range)))
                .hasMessageContaining("maquette.http.trusted-proxies");
    }

    private static InetAddress clientOf(String peer, String name, String value) {
        var headers = MultiMap.caseInsensitiveMultiMap();
        if (value != null) {
            headers.add(name, value);
        }
        return client(peer, headers);
    }

    private static InetAddress client(String peer, MultiMap headers) {
        return new ClientAddress(config(Map.of("maquette.http.trusted-proxies", PROXIES)))
                .of(InetAddress.ofLiteral(peer), headers);
    }

    private static ProxyConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ProxyConfig.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(ProxyConfig.class);
    }
}
