package dev.maquette.mesh.export;

import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.raster.Background;
import dev.maquette.mesh.raster.Camera;
import dev.maquette.mesh.raster.Rasterizer;

/** A product picture as JPEG. */
final class PreviewWriter implements MeshWriter {

    private static final int EDGE = 1024;

    /** Where the even background shows no blocks yet. */
    private static final float QUALITY = 0.9f;

    @Override
    public byte[] write(Mesh mesh) {
        return new Rasterizer()
                .render(mesh, Camera.threeQuarter(), EDGE, EDGE, Background.studio())
                .toJpeg(QUALITY);
    }
}
