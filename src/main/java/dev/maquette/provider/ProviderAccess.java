package dev.maquette.provider;

import dev.maquette.asset.RemoteFile;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Where and as whom a provider is used: the real one, or the stand-in under the name {@link SandboxMode#NAME}. The
 * only place where adapters see a difference between the two.
 *
 * @param name how jobs, handles, logs and failures call the provider
 * @param key secret; never part of a message
 * @param standIn empty for the real provider
 */
public record ProviderAccess(String name, String key, Optional<StandIn> standIn) {

    /**
     * The stand-ins.
     *
     * @param base address without a trailing slash
     * @param price what each call counts for, in USD
     */
    public record StandIn(URI base, BigDecimal price) {}

    public static ProviderAccess real(String name, String key) {
        return new ProviderAccess(name, key, Optional.empty());
    }

    public static ProviderAccess sandbox(String key, StandIn standIn) {
        return new ProviderAccess(SandboxMode.NAME, key, Optional.of(standIn));
    }

    /** The configured address of the real provider, or the path below the stand-ins. */
    public URI url(URI real, String standInPath) {
        return standIn.map(there -> URI.create(there.base() + standInPath)).orElse(real);
    }

    /**
     * A result as the provider names it, to be fetched without credentials from these hosts and their sub-domains, or
     * from the stand-in's host. Throws {@link ProviderException} when it is no absolute http(s) address.
     */
    public RemoteFile result(String address, Set<String> hosts) {
        URI uri = httpAddress(address);
        return standIn.map(there -> new RemoteFile(uri, Set.of(there.base().getHost()), true))
                .orElseGet(() -> new RemoteFile(uri, hosts, false));
    }

    private URI httpAddress(String address) {
        try {
            URI uri = URI.create(address);
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException malformed) {
            // reported below like any other address that cannot be fetched
        }
        throw new ProviderException(name, new ProviderFailure.InvalidOutput("The result has no usable address."));
    }

    /** What one call costs in USD: that of the stand-ins or as configured; empty when nobody knows. */
    public Optional<BigDecimal> price(Optional<BigDecimal> configured) {
        return standIn.map(StandIn::price).or(() -> configured);
    }

    /** Makes a text that came from the provider fit for people and logs; see {@link ForeignText}. */
    public String clean(String text) {
        return ForeignText.clean(text, key);
    }

    @Override
    public String toString() {
        return "ProviderAccess[name=" + name + ", standIn=" + standIn + "]";
    }
}
