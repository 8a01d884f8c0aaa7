import { type ThreeEvent, useThree } from "@react-three/fiber";
import { type Ref, useEffect, useMemo } from "react";
import type { Group, Texture, Vector3 } from "three";
import type { PackageShape, Panel } from "../packaging-service";
import { panelSize, panelsOf } from "../panels";
import { panelGeometry } from "./package-geometry";
import { PanelMark } from "./PanelMark";
import type { PanelTextures } from "./usePanelTextures";

interface Props {
  shape: PackageShape;
  /** Of the package on the stage, in its units. */
  size: Vector3;
  textures: PanelTextures;
  selected: Panel;
  onSelect: (panel: Panel) => void;
  ref: Ref<Group>;
}

/** A movement of the pointer that is longer than this turned the package and meant no panel, in pixels. */
const CLICK = 6;

/** Surfaces are drawn as if a little further away, so that the lines upon them are not cut by them. */
const BEHIND_MARKS = { polygonOffset: true, polygonOffsetFactor: 2, polygonOffsetUnits: 8 };

/** The closed package around the origin, with its artwork. Its size is a stretch, so that sliders build nothing anew. */
export function PackageModel({ shape, size, textures, selected, onSelect, ref }: Props) {
  const gl = useThree((state) => state.gl);
  const invalidate = useThree((state) => state.invalidate);
  useEffect(() => {
    gl.shadowMap.needsUpdate = true;
    invalidate();
  }, [shape.type, size, gl, invalidate]);

  return (
    <group ref={ref}>
      <group scale={size}>
        {panelsOf(shape.type).map((panel) => (
          <PanelSurface key={`${shape.type}-${panel}`} shape={shape} panel={panel} texture={textures[panel] ?? null} onSelect={onSelect} />
        ))}
        <PanelMark key={`${shape.type}-${selected}`} type={shape.type} panel={selected} />
      </group>
    </group>
  );
}

interface SurfaceProps {
  shape: PackageShape;
  panel: Panel;
  texture: Texture | null;
  onSelect: (panel: Panel) => void;
}

function PanelSurface({ shape, panel, texture, onSelect }: SurfaceProps) {
  const geometry = useMemo(() => panelGeometry(shape.type, panel), [shape.type, panel]);
  useEffect(() => () => geometry.dispose(), [geometry]);
  const { width, height } = panelSize(shape, panel);
  if (texture) {
    cover(texture, width / height);
  }
  const select = (event: ThreeEvent<MouseEvent>) => {
    event.stopPropagation();
    if (event.delta <= CLICK) {
      onSelect(panel);
    }
  };
  return (
    <mesh
      geometry={geometry}
      castShadow
      receiveShadow
      onClick={select}
      onPointerOver={(event) => pointAt(event, "pointer")}
      onPointerOut={(event) => pointAt(event, "")}
    >
      {/* as the service's own models have them: lacquered print, and warm white board */}
      {texture ? (
        <meshStandardMaterial key="print" map={texture} roughness={0.6} {...BEHIND_MARKS} />
      ) : (
        <meshStandardMaterial key="board" color="#eae7e2" roughness={0.9} {...BEHIND_MARKS} />
      )}
    </mesh>
  );
}

/** The middle of the picture, without stretching it. @param ratio of the panel, width divided by height */
function cover(texture: Texture, ratio: number): void {
  const { width, height } = texture.image as { width: number; height: number };
  const ratios = ratio / (width / height);
  texture.repeat.set(Math.min(1, ratios), Math.min(1, 1 / ratios));
  texture.offset.set((1 - texture.repeat.x) / 2, (1 - texture.repeat.y) / 2);
}

function pointAt({ nativeEvent }: ThreeEvent<PointerEvent>, cursor: string): void {
  (nativeEvent.target as HTMLElement).style.cursor = cursor;
}
