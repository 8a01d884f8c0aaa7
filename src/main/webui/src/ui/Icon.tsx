/** Line drawings on a grid of 20, in the colour of the text around them. */
const PATHS = {
  arrowLeft: "M12 4.5 6.5 10l5.5 5.5",
  arrowUp: "M10 16V4.5M5 9l5-5 5 5",
  brush: "M16.5 3.5c-4 2-7 5-8.5 8l1.5 1.5c3-1.5 6-4.5 8-8.5zM7 12.5c-2 0-3 1.25-3 3-.25.75-.75 1-1 1 2.5.5 6 .25 6-2.5",
  camera: "M3 6.5h3l1.5-2h5l1.5 2h3v9H3zM10 13.5a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5",
  chart: "M4 16V9M10 16V4M16 16v-5",
  check: "m4.5 10.5 3.5 3.5 7.5-8",
  chevronDown: "m5.5 7.5 4.5 5 4.5-5",
  close: "m5 5 10 10M15 5 5 15",
  cube: "m10 3 6.5 3.6v6.8L10 17l-6.5-3.6V6.6zM3.5 6.6 10 10.2l6.5-3.6M10 10.2V17",
  download: "M10 3.5v8.5M6 8.5l4 4 4-4M4 16.5h12",
  eraser: "M8 16.5h8.5M7 16.5l-3.5-3.5 8-8.5 5 5-7 7zM8 8.5l5 5",
  expand: "M3.5 8V3.5H8M12 3.5h4.5V8M16.5 12v4.5H12M8 16.5H3.5V12",
  fill: "M3.5 3.5h13v13h-13zM3.5 10 10 3.5M3.5 16.5l13-13M10 16.5l6.5-6.5",
  fit: "M3.5 7V3.5H7M13 3.5h3.5V7M16.5 13v3.5H13M7 16.5H3.5V13M7.5 7.5h5v5h-5z",
  frame: "M3.5 3.5h13v13h-13zM3.5 13l4-4 3.5 3.5 2-2 3.5 3.5M12.75 7.25h.01",
  light: "M7.5 14.5h5M8.5 17h3M10 3a5 5 0 0 0-3 9c.5.5.75 1 .75 2.5h4.5c0-1.5.25-2 .75-2.5a5 5 0 0 0-3-9",
  moon: "M16.5 11.5A7 7 0 1 1 8.5 3.5a5.5 5.5 0 0 0 8 8",
  normals: "M4 16 10 10M10 10V3M10 10h7M7.5 5.5 10 3l2.5 2.5M14.5 7.5 17 10l-2.5 2.5",
  plus: "M10 4v12M4 10h12",
  pencil: "m4 13.5 9.5-9.5 2.5 2.5L6.5 16 3.5 16.5zM11.5 6l2.5 2.5",
  refresh: "M16 10a6 6 0 1 1-1.8-4.3M16 3v3.5h-3.5",
  rewind: "M4 4.5V9h4.5M4.5 9A6.5 6.5 0 1 1 4 12.5",
  rotate: "M3.5 10c0-1.9 2.9-3.5 6.5-3.5s6.5 1.6 6.5 3.5-2.9 3.5-6.5 3.5H8m2.5-2.5L8 13.5 10.5 16",
  settings: "M3.5 6h8M15 6h1.5M3.5 14H5M8.5 14h8M13.25 7.75a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5M6.75 15.75a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5",
  stop: "M5.5 5.5h9v9h-9z",
  sun: "M10 13a3 3 0 1 0 0-6 3 3 0 0 0 0 6M10 2.5V4M10 16v1.5M2.5 10H4M16 10h1.5M4.7 4.7l1 1M14.3 14.3l1 1M4.7 15.3l1-1M14.3 5.7l1-1",
  text: "M4.5 6V4.5h11V6M10 4.5v11M7.5 15.5h5",
  trash: "M4 6h12M8 6V4h4v2M5.5 6l.75 10.5h7.5L14.5 6",
  undo: "M7 4 3.5 7.5 7 11M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8",
  warning: "M10 3.5 17.5 16.5h-15zM10 8.5v4M10 14.5h.01",
  wireframe: "m10 3 6.5 3.6v6.8L10 17l-6.5-3.6V6.6zM10 3v14M3.5 6.6l13 6.8M16.5 6.6l-13 6.8",
  zoomIn: "M8.75 14a5.25 5.25 0 1 0 0-10.5 5.25 5.25 0 0 0 0 10.5M12.5 12.5l4 4M8.75 6.5V11M6.5 8.75H11",
  zoomOut: "M8.75 14a5.25 5.25 0 1 0 0-10.5 5.25 5.25 0 0 0 0 10.5M12.5 12.5l4 4M6.5 8.75H11",
} as const;

export type IconName = keyof typeof PATHS;

/** Says nothing by itself: what it stands beside, or its button, has the words. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      style={{ flex: "none" }}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
