package dev.maquette.supabase;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * The configured Supabase project. A configuration that cannot work ends the start with an
 * {@link IllegalArgumentException} that names the setting, not the first job.
 */
@Startup
@Singleton
public class SupabaseProject {

    private static final Logger LOG = Logger.getLogger(SupabaseProject.class);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern TABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");

    private final SupabaseConfig config;
    private final Optional<Access> access;

    private record Access(URI url, URI storageUrl, ApiKey service, ApiKey publishable) {}

    SupabaseProject(SupabaseConfig config) {
        this.config = config;
        // with the address alone, the project is only asked who its users are
        boolean used =
                config.serviceKey().isPresent() || config.publishableKey().isPresent();
        this.access = config.url().filter(_ -> used).map(url -> access(url, config));
        access.ifPresent(project ->
                LOG.infof("Supabase: results go to %s, bucket %s", project.url().getHost(), config.bucket()));
    }

    /** Whether there is a project that files and rows go to; without one every method below throws {@link IllegalStateException}. */
    public boolean enabled() {
        return access.isPresent();
    }

    /** The base of the project, such as {@code https://abc.supabase.co}, without a slash at the end. */
    public URI url() {
        return access().url();
    }

    /** Where files are sent to and read from; the same as {@link #url()} unless configured. */
    URI storageUrl() {
        return access().storageUrl();
    }

    Credentials service() {
        return Credentials.service(access().service());
    }

    Credentials caller(String accessToken) {
        return Credentials.caller(access().publishable(), accessToken);
    }

    SupabaseConfig config() {
        return config;
    }

    private Access access() {
        return access.orElseThrow(() ->
                new IllegalStateException("Supabase is off, because maquette.supabase.url or its keys are not set"));
    }

    private static Access access(URI url, SupabaseConfig config) {
        var base = base(url, "maquette.supabase.url");
        new StorageObject(config.bucket(), "any");
        table(config.tables().inputAssets(), "maquette.supabase.tables.input-assets");
        table(config.tables().conceptImages(), "maquette.supabase.tables.concept-images");
        table(config.tables().models(), "maquette.supabase.tables.models");
        return new Access(
                base,
                config.storageUrl()
                        .map(storage -> base(storage, "maquette.supabase.storage-url"))
                        .orElse(base),
                ApiKey.service(required(config.serviceKey(), "maquette.supabase.service-key")),
                ApiKey.publishable(required(config.publishableKey(), "maquette.supabase.publishable-key")));
    }

    private static String required(Optional<String> key, String setting) {
        return key.orElseThrow(
                () -> new IllegalArgumentException(setting + " is missing, while the other key is there"));
    }

    /** Keys are sent there, so it must be a secure address, or this machine. */
    private static URI base(URI url, String setting) {
        var secure = "https".equals(url.getScheme())
                || "http".equals(url.getScheme()) && url.getHost() != null && THIS_MACHINE.contains(url.getHost());
        var bare = url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null
                && (url.getRawPath().isEmpty() || url.getRawPath().equals("/"));
        if (!secure || !bare) {
            throw new IllegalArgumentException(
                    setting + " must look like https://abc.supabase.co; http is only for this machine");
        }
        return URI.create(url.getScheme() + "://" + url.getRawAuthority());
    }

    private static void table(String name, String setting) {
        if (!TABLE.matcher(name).matches()) {
            throw new IllegalArgumentException(setting + " is no name of a table");
        }
    }
}
