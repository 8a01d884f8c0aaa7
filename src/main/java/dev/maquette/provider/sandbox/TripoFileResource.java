package dev.maquette.provider.sandbox;

import dev.maquette.security.OpenToAll;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Stands in for Tripo's uploads. */
@Path("/sandbox/tripo/v3/files")
@OpenToAll
@RunOnVirtualThread
class TripoFileResource {

    private final TripoAccess access;
    private final TripoFiles files;

    TripoFileResource(TripoAccess access, TripoFiles files) {
        this.access = access;
        this.files = files;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response upload(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @RestForm FileUpload file) {
        access.check(authorization);
        if (file == null) {
            throw TripoErrors.emptyFile();
        }
        return TripoAnswer.of(Map.of("file_token", files.keep(file.fileName(), file.contentType(), read(file))));
    }

    private static byte[] read(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
