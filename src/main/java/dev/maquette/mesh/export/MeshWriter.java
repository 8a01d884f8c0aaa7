package dev.maquette.mesh.export;

import dev.maquette.mesh.Mesh;

/** Writes a mesh as one file of one format. */
@FunctionalInterface
interface MeshWriter {

    byte[] write(Mesh mesh);
}
