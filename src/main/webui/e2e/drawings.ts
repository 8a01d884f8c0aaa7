import { crc32, deflateSync } from "node:zlib";

/** A file as `setInputFiles` takes it. */
export interface PictureFile {
  name: string;
  mimeType: "image/png";
  buffer: Buffer;
}

type Colour = readonly [red: number, green: number, blue: number];

const WINDOW: Colour = [45, 58, 69];
const FRAME: Colour = [244, 241, 234];
const GROUND: Colour = [109, 116, 102];

/** A house's front, lit from the left: two rows of four windows in plaster, the sky above and the ground below. */
export function facade(width = 960, height = 640): PictureFile {
  return drawn("facade.png", width, height, (x, y) => {
    const [u, v] = [x / width, y / height];
    if (v > 0.88) {
      return GROUND;
    }
    if (u < 0.1 || u > 0.9 || v < 0.18) {
      return [111 + 90 * v, 163 + 60 * v, 216 + 30 * v];
    }
    // places within one of the windows' cells, whose opening begins at 0 and ends at 1
    const [a, b] = [((u - 0.1) / 0.2) % 1, ((v - 0.18) / 0.35) % 1].map((place) => (place - 0.25) / 0.5) as [number, number];
    if (within(a, 0) && within(b, 0)) {
      return WINDOW;
    }
    if (within(a, 0.08) && within(b, 0.08)) {
      return FRAME;
    }
    const light = 1.08 - 0.3 * u + (((x * 7 + y * 13) % 5) - 2) * 0.004;
    return [206 * light, 192 * light, 168 * light];
  });
}

/** Red bricks in grey mortar, which repeat on all sides. */
export function bricks(): PictureFile {
  return drawn("bricks.png", 256, 256, (x, y) => {
    const shifted = Math.floor(y / 64) % 2 === 0 ? x : x + 64;
    return shifted % 128 < 8 || y % 64 < 8 ? [141, 138, 132] : [156, 59, 38];
  });
}

/** A mug in a few strokes. */
export function sketch(): PictureFile {
  return drawn("sketch.png", 256, 256, (x, y) => {
    const body = frame(x, y, 70, 60, 160, 200);
    const handle = frame(x, y, 160, 95, 200, 155);
    return body || handle ? [20, 20, 20] : [255, 255, 255];
  });
}

/** One colour, too small for the service when its edge is below 64. */
export function plain(name: string, edge: number): PictureFile {
  return drawn(name, edge, edge, () => [180, 40, 40]);
}

function within(place: number, border: number): boolean {
  return place >= -border && place <= 1 + border;
}

function frame(x: number, y: number, left: number, top: number, right: number, bottom: number): boolean {
  const inside = (by: number) => x >= left + by && x < right - by && y >= top + by && y < bottom - by;
  return inside(0) && !inside(5);
}

/** An opaque PNG of eight bits a channel (RFC 2083). */
function drawn(name: string, width: number, height: number, colourAt: (x: number, y: number) => Colour): PictureFile {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      rows.set(colourAt(x, y).map((value) => Math.min(255, Math.max(0, Math.round(value)))), y * (1 + width * 3) + 1 + x * 3);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const buffer = Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
  return { name, mimeType: "image/png", buffer };
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, "ascii"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, sum]);
}
