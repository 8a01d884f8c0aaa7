package dev.maquette.packaging.model;

import dev.maquette.mesh.Texture;
import dev.maquette.mesh.export.ExportConventions;
import dev.maquette.mesh.export.ExportFormat;
import dev.maquette.mesh.export.ExportedFile;
import dev.maquette.mesh.export.LengthUnit;
import dev.maquette.mesh.export.MeshExporter;
import dev.maquette.packaging.shape.PackageShape;
import dev.maquette.packaging.shape.Panel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The closed package as a file that other programs open. */
@ApplicationScoped
public class PackageExport {

    /** The formats that packages are offered in, in the order in which they are listed. */
    public static final List<ExportFormat> FORMATS =
            List.of(ExportFormat.GLB, ExportFormat.STL, ExportFormat.OBJ, ExportFormat.USDZ);

    /** Packaging is drawn in millimetres, and programs that read OBJ take its numbers as they are. */
    private static final ExportConventions CONVENTIONS = new ExportConventions("package", LengthUnit.MILLIMETRES);

    private final MeshExporter exporter;

    public PackageExport(MeshExporter exporter) {
        this.exporter = exporter;
    }

    /**
     * The package with its artwork: GLB and USDZ in metres, which both formats state, STL (Z up) and OBJ (Y up) in
     * millimetres. The same package always gives the same bytes. Throws as {@link PackageModel#of} does, and
     * {@link dev.maquette.mesh.InvalidMeshException} if a picture that the format needs decoded cannot be.
     */
    public ExportedFile file(PackageShape shape, Map<Panel, Texture> artwork, ExportFormat format) {
        return exporter.export(PackageModel.of(shape, artwork), format, CONVENTIONS);
    }
}
