package dev.maquette.mesh.export;

import dev.maquette.mesh.GlbReader;
import dev.maquette.mesh.GlbWriter;
import dev.maquette.mesh.Mesh;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns models into the files that other programs open. The same model always gives the same bytes. */
@ApplicationScoped
public class MeshExporter {

    private final GlbReader reader;

    public MeshExporter(GlbReader reader) {
        this.reader = reader;
    }

    /**
     * The model in another format; GLB is handed back as it is. Throws {@link dev.maquette.mesh.InvalidMeshException}
     * if the model or a texture that the format needs decoded is not usable.
     */
    public ExportedFile export(byte[] glb, ExportFormat format) {
        return format == ExportFormat.GLB ? file(glb, format) : export(reader.read(glb), format);
    }

    /** The model as a product. Throws as {@link #export(Mesh, ExportFormat, ExportConventions)} does. */
    public ExportedFile export(Mesh mesh, ExportFormat format) {
        return export(mesh, format, ExportConventions.PRODUCT);
    }

    /** Throws {@link dev.maquette.mesh.InvalidMeshException} if a texture that the format needs decoded is not usable. */
    public ExportedFile export(Mesh mesh, ExportFormat format, ExportConventions conventions) {
        return file(writer(format, conventions).write(mesh), format);
    }

    private static ExportedFile file(byte[] bytes, ExportFormat format) {
        return new ExportedFile(bytes, format.contentType(), format.extension());
    }

    private static MeshWriter writer(ExportFormat format, ExportConventions conventions) {
        return switch (format) {
            case GLB -> new GlbWriter()::write;
            case STL -> new StlWriter();
            case OBJ -> new ObjWriter(conventions);
            case PLY -> new PlyWriter();
            case THREE_MF -> new ThreeMfWriter();
            case USDZ -> new UsdzWriter(conventions);
            case JPG -> new PreviewWriter();
        };
    }
}
