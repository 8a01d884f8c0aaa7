import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { Texture, TextureLoader } from "three";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { serviceAnswered, serviceUnreachable } from "../../api/connection";
import { usePanelTextures } from "./usePanelTextures";

const PICTURES = { front: "blob:1", back: "blob:2" };

beforeEach(serviceAnswered);
afterEach(cleanup);

describe("the textures of a package", () => {
  it("that could not be loaded are loaded when the service is back, and the others stay", async () => {
    const loaded = vi.spyOn(TextureLoader.prototype, "loadAsync").mockImplementation(async () => new Texture());
    loaded.mockRejectedValueOnce(new Error("no network"));
    const { result } = renderHook(() => usePanelTextures(PICTURES));
    await waitFor(() => expect(Object.keys(result.current.textures)).toEqual(["back"]));
    const { back } = result.current.textures;

    act(serviceUnreachable);
    act(serviceAnswered);

    await waitFor(() => expect(Object.keys(result.current.textures)).toEqual(["front", "back"]));
    expect(result.current.textures.back).toBe(back);
    expect(loaded.mock.calls.map(([url]) => url)).toEqual(["blob:1", "blob:2", "blob:1"]);
  });
});
