package dev.maquette.http.limit;

import dev.maquette.http.ApiException;
import dev.maquette.http.ErrorCode;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** Refuses what is too much, and tells every caller of a {@link Limited} method how much is left. */
@Limited("")
@Interceptor
@Priority(LimitInterceptor.AFTER_VALIDATION)
class LimitInterceptor {

    /** Bean Validation has {@code PLATFORM_AFTER + 800}. */
    static final int AFTER_VALIDATION = Interceptor.Priority.PLATFORM_AFTER + 900;

    private static final String POLICY = "RateLimit-Policy";
    private static final String STATE = "RateLimit";

    private final Quotas quotas;
    private final RequestCounter counter;
    private final Requester requester;
    private final CurrentVertxRequest current;

    LimitInterceptor(Quotas quotas, RequestCounter counter, Requester requester, CurrentVertxRequest current) {
        this.quotas = quotas;
        this.counter = counter;
        this.requester = requester;
        this.current = current;
    }

    @AroundInvoke
    Object limit(InvocationContext call) throws Exception {
        var quota = quotas.find(call.getInterceptorBinding(Limited.class).value());
        return quota.isPresent() ? within(quota.get(), call) : call.proceed();
    }

    private Object within(Quota quota, InvocationContext call) throws Exception {
        var who = requester.of(current.getCurrent().request());
        var count = counter.count(quota, who);
        tell(quota, count);
        if (!count.granted()) {
            throw tooMany(quota, count);
        }
        var answer = call.proceed();
        if (isRepeat(answer)) {
            counter.giveBack(quota, who, count);
            tell(quota, count.givenBack());
        }
        return answer;
    }

    private void tell(Quota quota, Count count) {
        var response = current.getCurrent().response();
        response.putHeader(POLICY, quota.policy());
        response.putHeader(STATE, quota.state(count));
    }

    private static ApiException tooMany(Quota quota, Count count) {
        return ApiException.retryLater(
                ErrorCode.RATE_LIMITED,
                "Only %d of these requests are accepted in %d seconds."
                        .formatted(quota.requests(), quota.per().toSeconds()),
                Duration.ofSeconds(count.seconds()));
    }

    private static boolean isRepeat(Object answer) {
        return answer instanceof Response response && response.getHeaderString("Idempotency-Replayed") != null;
    }
}
