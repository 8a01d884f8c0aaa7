package dev.maquette.provider.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.mesh.raster.Background;
import dev.maquette.provider.sandbox.object.PromptGrammar;
import dev.maquette.security.OpenToAll;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Stands in for OpenAI's Images API, without streams and masks, and without addresses that have to be fetched. */
@Path("/sandbox/openai/v1/images")
@OpenToAll
@RunOnVirtualThread
class OpenAiResource {

    private final SandboxConfig config;
    private final SandboxLedger ledger;
    private final Faults faults;
    private final Clock clock;
    private final DrawingBoard board;

    OpenAiResource(SandboxConfig config, SandboxLedger ledger, Faults faults, Clock clock, DrawingBoard board) {
        this.config = config;
        this.ledger = ledger;
        this.faults = faults;
        this.clock = clock;
        this.board = board;
    }

    @POST
    @Path("generations")
    @Operation(hidden = true)
    public Response generate(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            byte[] body,
            @Context HttpServerResponse caller) {
        checkKey(authorization);
        OpenAiFields fields = OpenAiFields.ofJson(json(body), "");
        return answer(OpenAiOrder.generation(fields), List.of(), caller);
    }

    @POST
    @Path("edits")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response edit(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            MultipartFormDataInput form,
            @Context HttpServerResponse caller) {
        checkKey(authorization);
        OpenAiFields fields = OpenAiFields.ofForm(form.getValues(), OpenAiPictures.PARTS);
        return answer(OpenAiOrder.edit(fields), OpenAiPictures.ofForm(form.getValues()), caller);
    }

    @POST
    @Path("edits")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response editByAddresses(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            byte[] body,
            @Context HttpServerResponse caller) {
        checkKey(authorization);
        JsonNode json = json(body);
        OpenAiFields fields = OpenAiFields.ofJson(json, OpenAiPictures.URLS);
        return answer(OpenAiOrder.edit(fields), OpenAiPictures.ofJson(json), caller);
    }

    private void checkKey(String authorization) {
        if (authorization == null) {
            throw OpenAiErrors.noKey();
        }
        if (!authorization.equals("Bearer " + config.key())) {
            throw OpenAiErrors.badKey();
        }
    }

    private static JsonNode json(byte[] body) {
        return WireJson.SNAKE.readObject(body).orElseThrow(OpenAiErrors::notJson);
    }

    private Response answer(OpenAiOrder order, List<byte[]> references, HttpServerResponse caller) {
        Optional<Fault> fault = faults.at(Fault.Step.IMAGE, PromptGrammar.faultMarkers(order.prompt()), order.prompt());
        Waiting.sleep(faults.pictureTime(fault), caller);
        fault.ifPresent(OpenAiResource::fail);
        byte[] picture = draw(order, references);
        int delivered = fault.filter(OpenAiResource::leavesNoPicture).isPresent() ? 0 : order.count();
        if (!caller.closed()) {
            charge(order, delivered);
        }
        OpenAiReply reply = OpenAiReply.of(
                order, picture, delivered, references.size(), clock.instant().getEpochSecond());
        return Response.ok(WireJson.SNAKE.write(reply), WireJson.MEDIA_TYPE).build();
    }

    private static void fail(Fault fault) {
        switch (fault) {
            case REFUSED -> throw OpenAiErrors.moderated("input");
            case IMAGE_SAFETY -> throw OpenAiErrors.moderated("output");
            case QUOTA -> throw OpenAiErrors.rateLimited();
            case NO_CREDIT -> throw OpenAiErrors.noCredit();
            case INTERNAL, TIMEOUT -> throw OpenAiErrors.internal();
            case OVERLOADED -> throw OpenAiErrors.overloaded();
            default -> {} // still ends in an answer
        }
    }

    /** This service has no words to answer with. */
    private static boolean leavesNoPicture(Fault fault) {
        return fault == Fault.NO_IMAGE || fault == Fault.TEXT_ONLY;
    }

    private byte[] draw(OpenAiOrder order, List<byte[]> references) {
        PictureSize size = OpenAiSize.pixels(order.size(), config.imageSize());
        Background background = order.isTransparent() ? Background.transparent() : Background.studio();
        try {
            return board.draw(() -> order.encoded(PictureMaker.make(order.prompt(), references, size, background)));
        } catch (UnreadablePictureException _) {
            throw OpenAiErrors.unreadable("image");
        }
    }

    /** Each picture is paid for, if there is still somebody to take it. */
    private void charge(OpenAiOrder order, int pictures) {
        for (int i = 0; i < pictures; i++) {
            ledger.recordPaid(
                    new PaidCall(PaidCall.OPENAI_IMAGES, UUID.randomUUID().toString(), Digest.of(order.prompt())));
        }
    }
}
