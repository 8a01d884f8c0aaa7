package dev.maquette.asset;

import dev.maquette.http.ApiException;
import dev.maquette.http.ErrorCode;
import dev.maquette.security.OpenToAll;
import io.quarkus.vertx.http.Uncompressed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PathPart;

/** Serves stored files. Their names say their content, so a client may keep an answer for ever. */
@Path("/assets")
@Tag(name = "Assets", description = "Pictures and models by content")
class AssetResource {

    private static final String IMMUTABLE = "public, max-age=31536000, immutable";

    /** An SVG is a document that could run scripts in this origin when it is opened by itself. */
    private static final String NO_SCRIPTS =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox";

    private final AssetStore store;

    AssetResource(AssetStore store) {
        this.store = store;
    }

    @GET
    @Path("/{name}")
    @RunOnVirtualThread
    // pages show pictures without headers of their own; who knows a name got it from us, for it cannot be guessed
    @OpenToAll
    // the length, the strong tag and the ranges are those of the stored bytes
    @Uncompressed
    @Operation(operationId = "getAsset", summary = "A stored file: a picture, model, video or document")
    @APIResponse(
            responseCode = "200",
            description = "The file with its own media type; `Range` and `If-None-Match` are answered with 206 and 304",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response get(
            @PathParam("name") String path,
            @QueryParam("download") String download,
            @HeaderParam("Range") String range,
            @HeaderParam("If-Range") String ifRange,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        var name = AssetName.parse(path).orElseThrow(AssetResource::notFound);
        var asset = store.find(name.toString()).orElseThrow(AssetResource::notFound);
        var tag = new EntityTag(name.hash());
        if (isKnown(tag, ifNoneMatch)) {
            return cacheable(Response.notModified(), tag).build();
        }
        // an If-Range with another tag, or with a date, which was never given, asks for the whole
        var wanted = ifRange == null || ifRange.equals(quoted(tag)) ? range : null;
        var content = content(asset, ByteRange.parse(wanted, asset.bytes()));
        return presented(cacheable(content, tag), name, download).build();
    }

    private ResponseBuilder content(StoredAsset asset, ByteRange range) {
        return switch (range) {
            case ByteRange.Whole _ -> part(Response.ok(), asset, 0, asset.bytes());
            case ByteRange.Part part ->
                part(Response.status(Status.PARTIAL_CONTENT), asset, part.offset(), part.count())
                        .header("Content-Range", part.contentRange(asset.bytes()));
            case ByteRange.Unsatisfiable _ ->
                Response.status(Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                        .header("Content-Range", "bytes */" + asset.bytes());
        };
    }

    /** With the length, which an answer to HEAD would not have otherwise. */
    private ResponseBuilder part(ResponseBuilder response, StoredAsset asset, long offset, long count) {
        return response.entity(new PathPart(store.file(asset.name()), offset, count))
                .header(HttpHeaders.CONTENT_LENGTH, count);
    }

    /** By weak comparison, as RFC 9110 wants it: a proxy that compresses weakens the tag. */
    private static boolean isKnown(EntityTag tag, String ifNoneMatch) {
        return ifNoneMatch != null
                && Stream.of(ifNoneMatch.split(","))
                        .map(known -> known.strip().replaceFirst("^W/", ""))
                        .anyMatch(known -> known.equals("*") || known.equals(quoted(tag)));
    }

    private static ResponseBuilder cacheable(ResponseBuilder response, EntityTag tag) {
        return response.tag(tag).header(HttpHeaders.CACHE_CONTROL, IMMUTABLE).header("Accept-Ranges", "bytes");
    }

    private static ResponseBuilder presented(ResponseBuilder response, AssetName name, String download) {
        if (name.format() == AssetFormat.SVG) {
            response.header("Content-Security-Policy", NO_SCRIPTS);
        }
        return response.type(name.format().contentType())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        download == null
                                ? ContentDisposition.inline(name)
                                : ContentDisposition.attachment(download, name.format()));
    }

    private static String quoted(EntityTag tag) {
        return '"' + tag.getValue() + '"';
    }

    private static ApiException notFound() {
        return new ApiException(ErrorCode.ASSET_NOT_FOUND, "There is no such asset; it may have expired.");
    }
}
