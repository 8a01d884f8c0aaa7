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
 * @param standIn base address of the stand-ins, without a trailing slash, or empty for the real provider
 */
public record ProviderAccess(String name, String key, Optional<URI> standIn) {

    public static ProviderAccess real(String name, String key) {
        return new ProviderAccess(name, key, Optional.empty());
    }

    public static ProviderAccess sandbox(String key, URI standIn) {
        return new ProviderAccess(SandboxMode.NAME, key, Optional.of(standIn));
    }

    /** The configured address of the real provider, or the path below the stand-ins. */
    public URI url(URI real, String standInPath) {
        return standIn.map(base -> URI.create(base + standInPath)).orElse(real);
    }

    /**
     * A result as the provider names it, to be fetched without credentials from these hosts and their sub-domains, or
     * from the stand-in's host. Throws {@link ProviderException} when it is no absolute http(s) address.
     */
    public RemoteFile result(String address, Set<String> hosts) {
        URI uri = httpAddress(address);
        return standIn.map(base -> new RemoteFile(uri, Set.of(base.getHost()), true))
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

    /** What one call costs in USD: nothing in the sandbox, else as configured; empty when nobody knows. */
    public Optional<BigDecimal> price(Optional<BigDecimal> configured) {
        return standIn.isPresent() ? Optional.of(BigDecimal.ZERO) : configured;
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
