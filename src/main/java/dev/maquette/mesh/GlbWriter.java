package dev.maquette.mesh;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/** Writes meshes as binary glTF 2.0: one node for each part, every material and every texture stored once. */
public final class GlbWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The whole file. Textures that are not PNG or JPEG become PNG, since glTF itself knows no others. */
    public byte[] write(Mesh mesh) {
        return new Document().write(mesh);
    }

    private static final class Document {

        private final ObjectNode root = JSON.createObjectNode();
        private final GlbBuffer buffer = new GlbBuffer(root);
        private final Map<Material, Integer> materials = new HashMap<>();
        private final Map<Texture, Integer> textures = new HashMap<>();

        byte[] write(Mesh mesh) {
            root.putObject("asset").put("version", "2.0").put("generator", "Maquette");
            ArrayNode sceneNodes =
                    root.put("scene", 0).putArray("scenes").addObject().putArray("nodes");
            for (MeshPart part : mesh.parts()) {
                sceneNodes.add(addNode(part));
            }
            byte[] binary = buffer.finish();
            return container(json(), binary);
        }

        private int addNode(MeshPart part) {
            ArrayNode nodes = root.withArray("nodes");
            ArrayNode meshes = root.withArray("meshes");
            nodes.addObject().put("name", part.name()).put("mesh", meshes.size());
            ObjectNode primitive = meshes.addObject()
                    .put("name", part.name())
                    .putArray("primitives")
                    .addObject();
            ObjectNode attributes = primitive.putObject("attributes");
            attributes.put("POSITION", buffer.addPositions(part.positions()));
            attributes.put("NORMAL", buffer.addVectors(part.normals(), 3));
            if (part.hasTextureCoordinates()) {
                attributes.put("TEXCOORD_0", buffer.addVectors(part.textureCoordinates(), 2));
            }
            primitive.put("indices", buffer.addIndices(part.triangles(), part.vertexCount()));
            primitive.put("material", materials.computeIfAbsent(part.material(), this::addMaterial));
            return nodes.size() - 1;
        }

        private int addMaterial(Material material) {
            ArrayNode array = root.withArray("materials");
            ObjectNode node = array.addObject().put("name", material.name());
            ObjectNode surface = node.putObject("pbrMetallicRoughness");
            ArrayNode factor = surface.putArray("baseColorFactor");
            for (float channel : material.baseColor()) {
                factor.add(channel);
            }
            surface.put("metallicFactor", material.metallic()).put("roughnessFactor", material.roughness());
            if (material.baseColorTexture() != null) {
                int texture = textures.computeIfAbsent(material.baseColorTexture(), this::addTexture);
                surface.putObject("baseColorTexture").put("index", texture);
            }
            if (material.baseColor()[3] < 1) {
                node.put("alphaMode", "BLEND");
            }
            if (material.doubleSided()) {
                node.put("doubleSided", true);
            }
            return array.size() - 1;
        }

        private int addTexture(Texture texture) {
            Texture portable = PortableTexture.of(texture);
            ArrayNode images = root.withArray("images");
            ArrayNode array = root.withArray("textures");
            array.addObject().put("source", images.size()).put("sampler", 0);
            if (array.size() == 1) {
                addSampler();
            }
            images.addObject()
                    .put("bufferView", buffer.addFile(portable.bytes()))
                    .put("mimeType", portable.contentType());
            return array.size() - 1;
        }

        /** Smooth both ways, with mip maps, repeating: what most programs take for granted, said explicitly. */
        private void addSampler() {
            root.putArray("samplers")
                    .addObject()
                    .put("magFilter", 9729)
                    .put("minFilter", 9987)
                    .put("wrapS", 10497)
                    .put("wrapT", 10497);
        }

        private byte[] json() {
            try {
                return JSON.writeValueAsBytes(root);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        private static byte[] container(byte[] json, byte[] binary) {
            int jsonLength = Math.ceilDiv(json.length, 4) * 4;
            ByteBuffer glb =
                    ByteBuffer.allocate(12 + 8 + jsonLength + 8 + binary.length).order(ByteOrder.LITTLE_ENDIAN);
            glb.putInt(Glb.MAGIC).putInt(Glb.VERSION).putInt(glb.capacity());
            glb.putInt(jsonLength).putInt(Glb.JSON_CHUNK).put(json);
            while (glb.position() % 4 != 0) {
                glb.put((byte) ' ');
            }
            glb.putInt(binary.length).putInt(Glb.BINARY_CHUNK).put(binary);
            return glb.array();
        }
    }
}
