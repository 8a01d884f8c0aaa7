package dev.maquette.provider.sandbox;

import dev.maquette.security.OpenToAll;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Stands in for Replicate's uploads; only what the picture shows is kept, not its bytes. */
@Path("/sandbox/replicate/v1/files")
@OpenToAll
@RunOnVirtualThread
class ReplicateFileResource {

    private static final Duration LIFE = Duration.ofHours(24);

    private final ReplicateAccess access;
    private final SandboxLedger ledger;
    private final Clock clock;

    ReplicateFileResource(ReplicateAccess access, SandboxLedger ledger, Clock clock) {
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response upload(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @RestForm FileUpload content,
            @Context UriInfo uri) {
        access.check(authorization);
        if (content == null) {
            throw ReplicateErrors.invalid(
                    List.of(new ReplicateErrors.InvalidField("required", "content", "content is required")));
        }
        byte[] bytes = read(content);
        String id = UUID.randomUUID().toString();
        ledger.keepUpload(id, new Upload(content.fileName(), content.contentType(), subject(bytes)));
        String self =
                uri.getBaseUri().resolve("/sandbox/replicate/v1/files/" + id).toString();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ReplicateFile file = new ReplicateFile(
                id,
                content.fileName(),
                content.contentType(),
                bytes.length,
                Map.of("sha256", sha256(bytes)),
                Map.of(),
                now.toString(),
                now.plus(LIFE).toString(),
                Map.of("get", self));
        return Response.status(Response.Status.CREATED)
                .type(WireJson.MEDIA_TYPE)
                .entity(WireJson.SNAKE.write(file))
                .build();
    }

    /** Any file may be uploaded; one that is no picture is of no use later. */
    private static Subject subject(byte[] bytes) {
        try {
            return Subject.of(bytes);
        } catch (UnreadablePictureException _) {
            return null;
        }
    }

    private static byte[] read(FileUpload content) {
        try {
            return Files.readAllBytes(content.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
