package dev.maquette.asset.image;

import dev.maquette.http.ServiceCheck;
import dev.maquette.mesh.raster.Picture;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Java's imaging loads libraries of the system when a picture is first decoded, and a native binary looks for them beside
 * itself. Who took the binary elsewhere without them learns it before requests do.
 */
@Singleton
class ImagingCheck implements ServiceCheck {

    private static final Picture PIXEL = new Picture(1, 1, new int[] {0xFFFFFFFF});

    @Override
    public String name() {
        return "imaging";
    }

    @Override
    public Result check() {
        try {
            Thumbnail.of(PIXEL.toPng(), 1);
            return Result.up(Map.of());
        } catch (LinkageError missing) {
            return Result.down("Java's imaging misses its libraries, which belong beside the native binary (*.so)");
        }
    }
}
