package dev.maquette.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How callers' endpoints are told of ended jobs. */
@ConfigMapping(prefix = "maquette.webhooks")
interface WebhooksConfig {

    /** One for each program that listens; each is told of each job. */
    @WithDefault("10")
    int endpointsPerCaller();

    /**
     * Whether endpoints may be on this machine or in a private network, and then also without TLS. Off, because whoever may
     * register could otherwise send requests to the operator's own servers.
     */
    @WithDefault("false")
    boolean privateAddresses();

    /**
     * The pauses before each further attempt; the advice of Standard Webhooks, with which an endpoint may be down for three
     * days. The first attempt is made at once.
     */
    @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> retryDelays();

    /** From the look-up of the name to the head of the answer; endpoints should answer before they work. */
    @WithDefault("15s")
    Duration timeout();

    /** Deliveries to one endpoint at the same time, of all processes together, so that a slow one holds up no other. */
    @WithDefault("4")
    int parallelPerEndpoint();

    /** Deliveries at the same time in one process; each only waits, so that memory is the limit. */
    @WithDefault("256")
    int parallel();
}
