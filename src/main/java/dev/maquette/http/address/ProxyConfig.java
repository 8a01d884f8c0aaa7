package dev.maquette.http.address;

import io.smallrye.common.net.CidrAddress;
import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What stands between clients and this service. */
@ConfigMapping(prefix = "maquette.http")
interface ProxyConfig {

    /**
     * Addresses such as {@code 10.0.0.0/8} or {@code fd00::/8} of proxies that say for whom they ask. None by default: what
     * a client could write itself is not believed.
     */
    Optional<List<CidrAddress>> trustedProxies();
}
