package dev.maquette.asset;

/** Numbers of bytes for people. */
public final class ByteSize {

    private static final long KILOBYTE = 1024;
    private static final long MEGABYTE = 1024 * KILOBYTE;

    private ByteSize() {}

    /** Whole mega- or kilobytes (of 1024) where that is exact enough to be true of a limit: {@code 25 MB}. */
    public static String text(long bytes) {
        if (bytes >= MEGABYTE) {
            return bytes / MEGABYTE + " MB";
        }
        return bytes >= KILOBYTE ? bytes / KILOBYTE + " KB" : bytes + " bytes";
    }
}
