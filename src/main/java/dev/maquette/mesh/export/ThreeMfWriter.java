package dev.maquette.mesh.export;

import dev.maquette.mesh.Mesh;

/**
 * 3MF: an OPC package with one model part and its textures (3MF Core Specification 1.3, Materials and Properties
 * Extension 1.2).
 */
final class ThreeMfWriter implements MeshWriter {

    private static final String CONTENT_TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="model" ContentType="application/vnd.ms-package.3dmanufacturing-3dmodel+xml"/>
            <Default Extension="png" ContentType="image/png"/>
            <Default Extension="jpg" ContentType="image/jpeg"/>
            </Types>
            """;

    private static final String MODEL_RELATIONSHIP = "http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel";
    private static final String TEXTURE_RELATIONSHIP = "http://schemas.microsoft.com/3dmanufacturing/2013/01/3dtexture";

    @Override
    public byte[] write(Mesh mesh) {
        MaterialTable materials = new MaterialTable(mesh, TintedTexture::of);
        ZipArchive zip = new ZipArchive();
        zip.addCompressed("[Content_Types].xml", CONTENT_TYPES);
        zip.addCompressed("_rels/.rels", relationships(relationship(1, MODEL_RELATIONSHIP, "/3D/3dmodel.model")));
        zip.addCompressed("3D/3dmodel.model", new ThreeMfModel(mesh, materials).text());
        StringBuilder textures = new StringBuilder();
        int number = 1;
        for (MaterialTable.TextureFile file : materials.files()) {
            String path = ThreeMfModel.texturePath(file);
            textures.append(relationship(number++, TEXTURE_RELATIONSHIP, path));
            zip.addCompressed(path.substring(1), file.bytes());
        }
        if (!textures.isEmpty()) {
            zip.addCompressed("3D/_rels/3dmodel.model.rels", relationships(textures.toString()));
        }
        return zip.finish();
    }

    private static String relationship(int number, String type, String target) {
        return "<Relationship Id=\"r%s\" Type=\"%s\" Target=\"%s\"/>\n".formatted(number, type, target);
    }

    private static String relationships(String entries) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                %s</Relationships>
                """.formatted(entries);
    }
}
