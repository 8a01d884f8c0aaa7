package dev.maquette.mesh;

import java.nio.ByteBuffer;

/** The number types of glTF accessors (glTF 2.0, section 3.6.2.2). */
enum ComponentType {
    BYTE(5120, 1, Byte.MAX_VALUE),
    UNSIGNED_BYTE(5121, 1, 0xFF),
    SHORT(5122, 2, Short.MAX_VALUE),
    UNSIGNED_SHORT(5123, 2, 0xFFFF),
    UNSIGNED_INT(5125, 4, 0xFFFFFFFFL),
    FLOAT(5126, 4, 1);

    private final int code;
    private final int bytes;
    private final double one;

    ComponentType(int code, int bytes, double one) {
        this.code = code;
        this.bytes = bytes;
        this.one = one;
    }

    static ComponentType of(GltfObject accessor) {
        int code = accessor.integer("componentType", BYTE.code, FLOAT.code);
        for (ComponentType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw accessor.invalid("componentType", "is not one of the number types of glTF");
    }

    int code() {
        return code;
    }

    int bytes() {
        return bytes;
    }

    boolean unsignedInteger() {
        return this == UNSIGNED_BYTE || this == UNSIGNED_SHORT || this == UNSIGNED_INT;
    }

    /** The number at a byte position of a little-endian buffer. */
    double read(ByteBuffer buffer, int position) {
        return switch (this) {
            case BYTE -> buffer.get(position);
            case UNSIGNED_BYTE -> Byte.toUnsignedInt(buffer.get(position));
            case SHORT -> buffer.getShort(position);
            case UNSIGNED_SHORT -> Short.toUnsignedInt(buffer.getShort(position));
            case UNSIGNED_INT -> Integer.toUnsignedLong(buffer.getInt(position));
            case FLOAT -> buffer.getFloat(position);
        };
    }

    /** Maps a stored integer to 0..1 or -1..1 (glTF 2.0, section 3.6.2.2); floats stay. */
    double normalize(double stored) {
        return this == FLOAT ? stored : Math.max(stored / one, -1);
    }
}
