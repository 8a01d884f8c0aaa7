package dev.maquette.provider.sandbox;

import dev.maquette.mesh.GlbReader;
import dev.maquette.mesh.InvalidMeshException;
import dev.maquette.mesh.raster.Background;
import dev.maquette.mesh.raster.Camera;
import dev.maquette.mesh.raster.Picture;
import dev.maquette.mesh.raster.Rasterizer;
import dev.maquette.security.OpenToAll;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Stands in for where Tripo's results lie; they are public. */
@Path("/sandbox/tripo/results/{id}")
@OpenToAll
@RunOnVirtualThread
class TripoResultResource {

    private static final int PREVIEW_SIZE = 512;

    private final Workshop workshop;
    private final GlbReader reader;
    private final DrawingBoard board;

    TripoResultResource(Workshop workshop, GlbReader reader, DrawingBoard board) {
        this.workshop = workshop;
        this.reader = reader;
        this.board = board;
    }

    @GET
    @Path("model.glb")
    @Operation(hidden = true)
    public Response model(String id) {
        return Response.ok(glb(id), ModelFile.MEDIA_TYPE).build();
    }

    @GET
    @Path("preview.png")
    @Operation(hidden = true)
    public Response preview(String id) {
        byte[] glb = glb(id);
        return Response.ok(board.draw(() -> render(glb).toPng()), "image/png").build();
    }

    private byte[] glb(String id) {
        return workshop.model(id).orElseThrow(TripoErrors::unknownFile);
    }

    private Picture render(byte[] glb) {
        try {
            return new Rasterizer()
                    .render(reader.read(glb), Camera.threeQuarter(), PREVIEW_SIZE, PREVIEW_SIZE, Background.studio());
        } catch (InvalidMeshException _) {
            throw TripoErrors.unknownFile();
        }
    }
}
