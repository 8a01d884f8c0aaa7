import { Box3, Group, Material, Mesh, MeshNormalMaterial, type Object3D, type Texture, Vector3 } from "three";

/** What there is to say about a model's size. */
export interface ModelFigures {
  triangles: number;
  vertices: number;
  materials: number;
  /** Edge of the largest texture in pixels, 0 without textures. */
  texture: number;
}

interface Look {
  wireframe: boolean;
  normals: boolean;
}

interface OwnMaterial {
  material: Material;
  opacity: number;
  transparent: boolean;
}

/**
 * A model as it stands on the stage: on the ground, in the middle, its longest side one unit long, so that camera and light
 * fit every model and nothing jumps when one takes the place of another.
 */
export class ModelView {
  readonly root = new Group();
  readonly figures: ModelFigures;
  /** Of the normalised model, in units of the stage. */
  readonly size: Vector3;

  private readonly meshes: Mesh[] = [];
  private readonly surfaces = new Map<Mesh, Material | Material[]>();
  private readonly own: OwnMaterial[];
  private readonly normals = new MeshNormalMaterial();

  constructor(
    readonly id: string,
    scene: Object3D,
  ) {
    scene.traverse((object) => {
      if (object instanceof Mesh) {
        object.castShadow = true;
        object.receiveShadow = true;
        this.meshes.push(object);
        this.surfaces.set(object, object.material as Material | Material[]);
      }
    });
    const materials = new Set([...this.surfaces.values()].flat());
    this.own = [...materials, this.normals].map((material) => ({
      material,
      opacity: material.opacity,
      transparent: material.transparent,
    }));
    this.figures = figuresOf(this.meshes, materials);
    this.size = standOnGround(scene);
    this.root.add(scene);
  }

  show({ wireframe, normals }: Look): void {
    for (const mesh of this.meshes) {
      mesh.material = normals ? this.normals : this.surfaces.get(mesh)!;
    }
    for (const { material } of this.own) {
      (material as MeshNormalMaterial).wireframe = wireframe;
    }
  }

  /** @param share 0 is invisible, 1 is as the model's own materials are */
  fade(share: number): void {
    for (const { material, opacity, transparent } of this.own) {
      const fading = share < 1 || transparent;
      if (material.transparent !== fading) {
        material.transparent = fading;
        material.needsUpdate = true;
      }
      material.opacity = opacity * share;
    }
  }

  dispose(): void {
    this.root.removeFromParent();
    this.meshes.forEach((mesh) => mesh.geometry.dispose());
    for (const { material } of this.own) {
      texturesOf(material).forEach((texture) => texture.dispose());
      material.dispose();
    }
  }
}

function standOnGround(scene: Object3D): Vector3 {
  const box = new Box3().setFromObject(scene);
  const size = box.getSize(new Vector3());
  const centre = box.getCenter(new Vector3());
  const longest = Math.max(size.x, size.y, size.z);
  // a model without any extent is shown as it is
  const scale = longest > 0 && Number.isFinite(longest) ? 1 / longest : 1;
  scene.scale.multiplyScalar(scale);
  scene.position.sub(new Vector3(centre.x, box.min.y, centre.z)).multiplyScalar(scale);
  return size.multiplyScalar(scale);
}

function figuresOf(meshes: Mesh[], materials: Set<Material>): ModelFigures {
  let triangles = 0;
  let vertices = 0;
  for (const { geometry } of meshes) {
    const points = geometry.attributes.position?.count ?? 0;
    vertices += points;
    triangles += Math.floor((geometry.index?.count ?? points) / 3);
  }
  const edges = [...materials].flatMap(texturesOf).map(({ image }) => {
    const { width = 0, height = 0 } = (image ?? {}) as { width?: number; height?: number };
    return Math.max(width, height);
  });
  return { triangles, vertices, materials: materials.size, texture: Math.max(0, ...edges) };
}

function texturesOf(material: Material): Texture[] {
  return Object.values(material).filter((value): value is Texture => (value as Texture | null)?.isTexture === true);
}
