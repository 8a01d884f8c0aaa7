import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Settings } from "./product-service";
import { RunSettings } from "./RunSettings";

let settings: Settings;

function Page() {
  const [kept, keep] = useState<Settings>({});
  settings = kept;
  return <RunSettings settings={kept} onChange={keep} />;
}

const size = (text: string) => screen.getByRole<HTMLInputElement>("radio", { name: text });

beforeEach(() => {
  render(<Page />);
  fireEvent.click(screen.getByRole("button", { name: "Settings of the model" }));
});
afterEach(cleanup);

describe("the settings of a run", () => {
  it("claim nothing of what the service is configured to", () => {
    expect(["512", "1024", "2048"].filter((text) => size(text).checked)).toEqual([]);
    expect(screen.getByLabelText("Simplify the mesh").getAttribute("aria-valuetext")).toBe("as configured");
    expect(settings).toEqual({});
  });

  it("are sent once they are chosen, whichever they are, and can be left to the service again", () => {
    fireEvent.click(size("1024"));
    expect(settings).toEqual({ texture_size: 1024 });
    expect(size("1024").checked).toBe(true);

    fireEvent.click(size("Usual"));
    expect(JSON.stringify(settings)).toBe("{}");
  });
});
