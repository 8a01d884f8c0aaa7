import { describe, expect, it } from "vitest";
import { providersOf, providersText } from "./providers";

describe("providers", () => {
  it("are named in the order in which they are asked", () => {
    const providers = providersOf({ mode: "live", status: "up", images: ["gemini"], models: ["replicate", "fal"] });

    expect(providersText(providers!)).toBe("Pictures come from Gemini, models from Replicate, else fal, and cost what they charge.");
  });

  it("are said to be missing when only the others have a key", () => {
    expect(providersText(providersOf({ mode: "live", images: [], models: ["fal"] })!)).toContain("Pictures come from nobody");
  });

  it("are stand-ins in the sandbox", () => {
    expect(providersText(providersOf({ mode: "sandbox" })!)).toMatch(/^Sandbox/);
  });

  it.each([undefined, {}, { mode: "new" }])("are unknown in %o", (check) => expect(providersOf(check)).toBeNull());
});
