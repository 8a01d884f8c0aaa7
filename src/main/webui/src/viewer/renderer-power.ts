/** Who draws: a graphics card, or the processor in its place, for which the costly effects are left out. */
export type RendererPower = "hardware" | "software";

let known: RendererPower | null = null;

/** Asks once; a context for the question only is made and given back. */
export function rendererPower(): RendererPower {
  known ??= isSoftware(rendererName()) ? "software" : "hardware";
  return known;
}

/** By the names of the common ones: SwiftShader of Chromium, llvmpipe of Mesa, Microsoft's basic driver. */
export function isSoftware(name: string): boolean {
  return /swiftshader|llvmpipe|softpipe|basic render/i.test(name);
}

function rendererName(): string {
  const context = document.createElement("canvas").getContext("webgl2");
  if (!context) {
    return "";
  }
  const details = context.getExtension("WEBGL_debug_renderer_info");
  const name = String(context.getParameter(details ? details.UNMASKED_RENDERER_WEBGL : context.RENDERER));
  context.getExtension("WEBGL_lose_context")?.loseContext();
  return name;
}
