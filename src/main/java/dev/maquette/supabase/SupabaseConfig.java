package dev.maquette.supabase;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A Supabase project as the place for results and their rows. Read through {@link SupabaseProject}, which checks it. */
@ConfigMapping(prefix = "maquette.supabase")
public interface SupabaseConfig {

    /** The project, {@code https://<ref>.supabase.co}. Without it Supabase is off: there is no project to assume. */
    Optional<URI> url();

    /** {@code sb_secret_...}, or the legacy {@code service_role} token; it bypasses row level security. */
    Optional<String> serviceKey();

    /** {@code sb_publishable_...}, or the legacy {@code anon} token; goes along with the tokens of callers. */
    Optional<String> publishableKey();

    /**
     * Another address for uploads and downloads, {@code https://<ref>.storage.supabase.co}: the vendor advises it for
     * large files. Not every project has it, self-hosted ones do not.
     */
    Optional<URI> storageUrl();

    /** Where results are stored; the bucket that the shipped SQL makes. */
    @WithDefault("generated_assets")
    String bucket();

    /** Signed links work for either kind of bucket, public ones only for a public bucket, which shows everything to all. */
    @WithDefault("false")
    boolean bucketPublic();

    /** Links are signed anew whenever somebody asks, so that an hour is only for pages that stay open. */
    @WithDefault("1h")
    Duration signedUrlLifetime();

    Tables tables();

    /** The service answers on its port within a second or not at all; five leave room for a slow name server. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** For one request and its answer. No upload request carries more than 6 MB, so that 1 Mbit/s is enough. */
    @WithDefault("60s")
    Duration timeout();

    /**
     * The same while a client waits for the service's own answer: for a row that is announced, or a link that is signed.
     * Three seconds are what people and their proxies bear; what could not be done then is made up for by the job.
     */
    @WithDefault("3s")
    Duration interactiveTimeout();

    /** For one try to download a file as a whole: the largest, 64 MB, need no more than 5 Mbit/s. */
    @WithDefault("2m")
    Duration downloadTimeout();

    /** Repeats of a call, or of one piece of an upload. Everything here may be repeated; four ride out 15 seconds. */
    @WithDefault("4")
    int retries();

    /** Pause before the first repeat; it doubles from there. */
    @WithDefault("1s")
    Duration retryDelay();

    /** Longest pause between two tries. When the service asks for a longer one, the job had better come back later. */
    @WithDefault("30s")
    Duration maxRetryDelay();

    /** Names of the tables in the schema {@code public}; the defaults are those of the shipped SQL. */
    interface Tables {

        /** What users brought; written by the app, only read here. */
        @WithDefault("input_assets")
        String inputAssets();

        /** One row for each generated picture. */
        @WithDefault("concept_images")
        String conceptImages();

        /** One row for each generated model. */
        @WithDefault("models")
        String models();
    }
}
