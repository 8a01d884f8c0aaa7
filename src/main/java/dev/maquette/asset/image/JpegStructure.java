package dev.maquette.asset.image;

/**
 * Walks the segments of a JPEG (ITU-T T.81, annex B) to its end marker. A progressive JPEG may repeat scans of the
 * whole picture as often as its size allows, each costing a pass over all coefficients, so their number is limited.
 */
final class JpegStructure {

    /** Encoders write about ten; a scan for each of 64 coefficients and three components is still fewer. */
    private static final int MOST_SCANS = 200;

    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int FIRST_MARKER = 2;

    private JpegStructure() {}

    static void check(byte[] bytes) {
        int scans = 0;
        int position = nextMarker(bytes, FIRST_MARKER);
        while (markerAt(bytes, position) != END_OF_IMAGE) {
            if (markerAt(bytes, position) == START_OF_SCAN && ++scans > MOST_SCANS) {
                throw new InvalidImageException("has too many progressive scans");
            }
            position = nextMarker(bytes, position + 2 + segmentLength(bytes, position));
        }
        if (scans == 0) {
            throw new InvalidImageException("is a JPEG without content");
        }
    }

    /**
     * The place of the next marker with a meaning of its own: not a stuffed zero, a restart, a fill byte or the
     * temporary marker.
     */
    private static int nextMarker(byte[] bytes, int from) {
        for (int position = from; position + 1 < bytes.length; position++) {
            if (bytes[position] == (byte) 0xFF && isSegment(markerAt(bytes, position))) {
                return position;
            }
        }
        throw new InvalidImageException("ends too early");
    }

    private static boolean isSegment(int marker) {
        boolean restart = marker >= 0xD0 && marker <= 0xD7;
        return marker > 0x01 && marker != 0xFF && !restart;
    }

    private static int markerAt(byte[] bytes, int position) {
        return bytes[position + 1] & 0xFF;
    }

    private static int segmentLength(byte[] bytes, int position) {
        if (position + 3 >= bytes.length) {
            throw new InvalidImageException("ends too early");
        }
        int length = (bytes[position + 2] & 0xFF) << 8 | bytes[position + 3] & 0xFF;
        if (length < 2) {
            throw new InvalidImageException("is a damaged JPEG");
        }
        return length;
    }
}
