package dev.maquette.security;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** The Supabase project whose users may call. */
@ConfigMapping(prefix = "maquette.supabase")
interface TokenIssuerConfig {

    /** Such as {@code https://abc.supabase.co}. No default: every project has its own. */
    Optional<URI> url();

    /**
     * With which older projects sign tokens (HS256). Not set by default: newer ones publish keys, and then this secret
     * should not be anywhere else.
     */
    Optional<String> jwtSecret();
}
