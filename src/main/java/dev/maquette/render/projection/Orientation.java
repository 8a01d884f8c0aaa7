package dev.maquette.render.projection;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a stored picture must be turned to stand upright: by EXIF 2.32, tag 274, of a JPEG's first application segment.
 *
 * @param tag 1..8; from 5 on width and height change places
 */
public record Orientation(int tag) {

    public static final Orientation UPRIGHT = new Orientation(1);

    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION_TAG = 0x0112;
    private static final int ENTRY_LENGTH = 12;

    public Orientation {
        if (tag < 1 || tag > 8) {
            throw new IllegalArgumentException("There is no orientation " + tag);
        }
    }

    /** What the file says, or {@link #UPRIGHT} if it says nothing, nothing that can be read, or is no JPEG. */
    public static Orientation of(byte[] encoded) {
        var file = ByteBuffer.wrap(encoded);
        if (encoded.length < 4 || file.getShort(0) != (short) 0xFFD8) {
            return UPRIGHT;
        }
        int position = 2;
        while (position + 4 <= encoded.length && encoded[position] == (byte) 0xFF) {
            int marker = encoded[position + 1] & 0xFF;
            int content = position + 4;
            int end = position + 2 + (file.getShort(position + 2) & 0xFFFF);
            if (marker == START_OF_SCAN || end > encoded.length || end < content) {
                return UPRIGHT;
            }
            if (marker == APP1 && Arrays.mismatch(encoded, content, end, EXIF, 0, EXIF.length) == EXIF.length) {
                return ofTiff(file.slice(content + EXIF.length, end - content - EXIF.length));
            }
            position = end;
        }
        return UPRIGHT;
    }

    private static Orientation ofTiff(ByteBuffer tiff) {
        try {
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = tiff.getShort(directory) & 0xFFFF;
            for (int entry = 0; entry < entries; entry++) {
                int offset = directory + 2 + entry * ENTRY_LENGTH;
                if (tiff.getShort(offset) == ORIENTATION_TAG) {
                    return new Orientation(tiff.getShort(offset + 8));
                }
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            // a damaged tag is as good as none: the pixels are there all the same
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    /** Whether the stored rows become columns. */
    boolean swapsSides() {
        return tag >= 5;
    }

    /** Where the stored pixel (0, 0) goes in the upright picture of that size, row-major. */
    int origin(int width, int height) {
        int last = width * height - 1;
        return switch (tag) {
            case 2, 6 -> width - 1;
            case 3, 7 -> last;
            case 4, 8 -> last - width + 1;
            default -> 0;
        };
    }

    /** How far the next pixel of a stored row goes from the one before, in the upright picture of that width. */
    int columnStep(int width) {
        return switch (tag) {
            case 2, 3 -> -1;
            case 5, 6 -> width;
            case 7, 8 -> -width;
            default -> 1;
        };
    }

    /** The same for the next row. */
    int rowStep(int width) {
        return switch (tag) {
            case 3, 4 -> -width;
            case 5, 8 -> 1;
            case 6, 7 -> -1;
            default -> width;
        };
    }
}
