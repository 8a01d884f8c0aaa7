package dev.maquette.mesh;

/** The numbers of the GLB container (glTF 2.0, section 4.4). */
final class Glb {

    /** "glTF" as a little-endian word. */
    static final int MAGIC = 0x46546C67;

    static final int VERSION = 2;
    static final int HEADER_BYTES = 12;
    static final int CHUNK_HEADER_BYTES = 8;

    /** "JSON" */
    static final int JSON_CHUNK = 0x4E4F534A;

    /** "BIN" and a zero byte */
    static final int BINARY_CHUNK = 0x004E4942;

    private Glb() {}
}
