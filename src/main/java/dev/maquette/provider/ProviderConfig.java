package dev.maquette.provider;

import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** What is configurable for every provider, below {@code maquette.providers.<name>}. */
public interface ProviderConfig {

    /** Without a key the provider is left out of its chain; there is no default. */
    Optional<String> key();

    /** All providers answer on port 443 within a second or not at all; five leave room for a slow name server. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** How long one answer may take. Submits, polls and uploads take a second or two; a minute allows for slow uplinks. */
    @WithDefault("60s")
    Duration timeout();

    /** Repeats of generations, submits and uploads; with doubling pauses four repeats ride out 15 seconds of trouble. */
    @WithDefault("4")
    int retries();

    /** Repeats of one poll. Few, because whoever waits for submitted work polls again later whatever becomes of one poll. */
    @WithDefault("3")
    int pollRetries();

    /** Pause before the first repeat; it doubles from there. The vendors' own clients start with a second too. */
    @WithDefault("1s")
    Duration retryDelay();

    /**
     * Longest pause between two attempts. A provider that asks for a longer one is not tried again. A minute, because
     * most quotas are counted by the minute.
     */
    @WithDefault("60s")
    Duration maxRetryDelay();

    /** No further repeat starts after this time; a job is better off with the next provider than with a longer wait. */
    @WithDefault("5m")
    Duration retryDuration();

    /** Generations, submits and uploads at a time in this process; further ones wait. Small accounts allow few. */
    @WithDefault("8")
    int concurrency();

    /** After this many attempts the circuit breaker looks at the share of failures; large, so that one job cannot trip it. */
    @WithDefault("20")
    int breakerVolume();

    /** Share of failed attempts, 0..1, from which the provider is left alone; only a provider that is really down gets there. */
    @WithDefault("0.75")
    double breakerRatio();

    /** How long the provider is then left alone; short, because overloads pass within seconds. */
    @WithDefault("15s")
    Duration breakerDelay();

    /** Price of one picture or model in USD, for the cost that jobs report. No default: prices depend on contract and options. */
    Optional<BigDecimal> price();
}
