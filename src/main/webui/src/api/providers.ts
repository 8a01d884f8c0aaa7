const NAMES: Record<string, string> = { gemini: "Gemini", openai: "OpenAI", replicate: "Replicate", tripo: "Tripo" };

/** Who does the work, as the service's health tells it: the stand-ins, or providers by name, the first ones first. */
export interface Providers {
  sandbox: boolean;
  images: string[];
  models: string[];
}

/** Null when the health says nothing that is understood here. */
export function providersOf(check: Record<string, unknown> | undefined): Providers | null {
  return check?.mode === "sandbox" || check?.mode === "live"
    ? { sandbox: check.mode === "sandbox", images: namesOf(check.images), models: namesOf(check.models) }
    : null;
}

/** What it means for people. */
export function providersText({ sandbox, images, models }: Providers): string {
  if (sandbox) {
    return "Sandbox: no provider's key is configured, so stand-ins make real pictures and models from your words, offline and free.";
  }
  return `Pictures come from ${chainText(images)}, models from ${chainText(models)}, and cost what they charge.`;
}

function namesOf(list: unknown): string[] {
  return Array.isArray(list) ? list.map(String).map((name) => NAMES[name] ?? name) : [];
}

function chainText(names: string[]): string {
  return names.length === 0 ? "nobody" : names.join(", else ");
}
