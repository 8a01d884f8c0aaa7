package dev.maquette.asset.image;

import dev.maquette.http.ServiceCheck;
import io.quarkus.runtime.ImageMode;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Java's imaging loads libraries of its own when it first meets a picture, and a native binary looks for them beside itself.
 * Who took the binary elsewhere without them learns it before any request does.
 */
@Singleton
class ImagingCheck implements ServiceCheck {

    /** The one that reads and writes JPEG. To load it costs little; to decode a picture, 8 MB in a service at rest. */
    private static final String LIBRARY = "javajpeg";

    @Override
    public String name() {
        return "imaging";
    }

    /** A Java runtime has its libraries where it finds them. */
    @Override
    public Result check() {
        if (ImageMode.current() != ImageMode.NATIVE_RUN) {
            return Result.up(Map.of());
        }
        try {
            System.loadLibrary(LIBRARY);
            return Result.up(Map.of());
        } catch (UnsatisfiedLinkError missing) {
            return Result.down("Java's imaging misses its libraries, which belong beside the native binary (*.so)");
        }
    }
}
