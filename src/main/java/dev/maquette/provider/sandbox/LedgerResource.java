package dev.maquette.provider.sandbox;

import dev.maquette.security.OpenToAll;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Shows which calls would have been paid, so that tests can see that none is made twice. */
@Path("/sandbox/ledger")
@OpenToAll
@RunOnVirtualThread
class LedgerResource {

    private final SandboxLedger ledger;

    LedgerResource(SandboxLedger ledger) {
        this.ledger = ledger;
    }

    /** @param counts calls of each kind, or pictures where a call can bring several, also when there are none */
    @RegisterForReflection
    record Summary(Map<String, Long> counts, List<PaidCall> calls) {}

    @GET
    @Operation(hidden = true)
    public Response show() {
        List<PaidCall> calls = ledger.paidCalls();
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String kind : List.of(
                PaidCall.IMAGES, PaidCall.OPENAI_IMAGES, PaidCall.PREDICTIONS, PaidCall.REQUESTS, PaidCall.TASKS)) {
            counts.put(
                    kind,
                    calls.stream().filter(call -> call.kind().equals(kind)).count());
        }
        return Response.ok(WireJson.SNAKE.write(new Summary(counts, calls)), WireJson.MEDIA_TYPE)
                .build();
    }

    @DELETE
    @Operation(hidden = true)
    public void reset() {
        ledger.forgetPaidCalls();
    }
}
