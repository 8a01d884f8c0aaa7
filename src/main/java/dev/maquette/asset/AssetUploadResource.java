package dev.maquette.asset;

import dev.maquette.http.ApiException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Takes in pictures and models, known by their content and not by what the client calls them. */
@Path("/assets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Assets")
public class AssetUploadResource {

    private static final String FIELD = "file";

    private final AssetIntake intake;
    private final AssetUrls urls;

    AssetUploadResource(AssetIntake intake, AssetUrls urls) {
        this.intake = intake;
        this.urls = urls;
    }

    /**
     * The answer to an upload.
     *
     * @param sha256 of the bytes, lower-case hex
     */
    public record Uploaded(String assetUrl, String sha256, long bytes, String contentType) {}

    @POST
    @Consumes({"image/*", "model/gltf-binary", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(operationId = "uploadAsset", summary = "Store a PNG, JPEG, WebP or GLB, as the body or in a form")
    @APIResponseSchema(value = Uploaded.class, responseCode = "201", responseDescription = "Stored")
    public Response upload(byte[] file) {
        return stored(file);
    }

    /** As a form with one file, under the name {@code file}. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "uploadAssetForm", summary = "The same as a form")
    @APIResponseSchema(value = Uploaded.class, responseCode = "201", responseDescription = "Stored")
    public Response upload(@RestForm(FIELD) FileUpload file) {
        if (file == null) {
            throw ApiException.invalid(FIELD, "must be there");
        }
        try {
            return stored(Files.readAllBytes(file.uploadedFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response stored(byte[] file) {
        StoredAsset asset = intake.store(FIELD, file);
        String sha256 = AssetName.parse(asset.name()).orElseThrow().hash();
        return Response.created(URI.create("/assets/" + asset.name()))
                .entity(new Uploaded(urls.url(asset), sha256, asset.bytes(), asset.contentType()))
                .build();
    }
}
