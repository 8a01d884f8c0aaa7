package dev.maquette.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Makes one attempt to deliver and decides what follows from it. */
@ApplicationScoped
class Deliveries {

    private final Endpoints endpoints;
    private final EndpointCalls calls;
    private final DeliveryQueue queue;
    private final RetrySchedule schedule;
    private final DeliveryLog log;

    Deliveries(Endpoints endpoints, EndpointCalls calls, DeliveryQueue queue, RetrySchedule schedule, DeliveryLog log) {
        this.endpoints = endpoints;
        this.calls = calls;
        this.queue = queue;
        this.schedule = schedule;
        this.log = log;
    }

    /** Of an endpoint that was removed meanwhile nothing is left to do. */
    void attempt(Delivery delivery) {
        endpoints
                .find(delivery.owner(), delivery.endpoint())
                .ifPresent(endpoint -> follow(delivery, calls.deliver(delivery, endpoint)));
    }

    private void follow(Delivery delivery, Attempt attempt) {
        switch (attempt) {
            case Attempt.Taken(int status) -> {
                queue.delivered(delivery, status);
                log.delivered(delivery, status);
            }
            case Attempt.Gone() -> {
                endpoints.remove(delivery.owner(), delivery.endpoint());
                log.gone(delivery);
            }
            case Attempt.Refused(int status, Optional<Duration> retryAfter) ->
                tryAgain(delivery, status, null, retryAfter);
            case Attempt.Unanswered(String reason) -> tryAgain(delivery, null, reason, Optional.empty());
        }
    }

    private void tryAgain(Delivery delivery, Integer status, String error, Optional<Duration> retryAfter) {
        String why = error == null ? "The answer was " + status + "." : error;
        Optional<Duration> delay = schedule.after(delivery.attempts(), retryAfter);
        if (delay.isPresent()) {
            queue.retry(delivery, delay.get(), status, error);
            log.retried(delivery, why, delay.get());
        } else {
            queue.failed(delivery, status, error);
            log.failed(delivery, why);
        }
    }
}
