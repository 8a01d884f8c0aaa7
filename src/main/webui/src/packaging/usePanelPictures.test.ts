import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { serviceAnswered, serviceUnreachable } from "../api/connection";
import { fakeBrowser } from "../cache/browser.fake";
import { clearAllTextureCache } from "../cache/texture-cache";
import type { PanelView } from "./panels";
import { usePanelPictures } from "./usePanelPictures";

const browser = fakeBrowser();

const VIEWS = [
  { panel: "front", texture: { texture_url: "/a.png" } },
  { panel: "back", texture: { texture_url: "/b.png" } },
] as unknown as PanelView[];

beforeEach(async () => {
  await clearAllTextureCache();
  serviceAnswered();
});
afterEach(cleanup);

describe("the artwork of a package", () => {
  it("that could not be fetched is fetched when the service is back, and the other stays", async () => {
    browser.network.mockRejectedValueOnce(new TypeError("no network"));
    const { result } = renderHook(() => usePanelPictures("box", VIEWS));
    await waitFor(() => expect(result.current).toEqual({ front: "/a.png", back: expect.stringMatching(/^blob:/) }));
    const { back } = result.current;

    act(serviceUnreachable);
    act(serviceAnswered);

    await waitFor(() => expect(result.current).toEqual({ front: expect.stringMatching(/^blob:/), back }));
    expect(browser.network).toHaveBeenCalledTimes(3);
  });
});
