import { act, cleanup, fireEvent, render, renderHook, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeNetwork } from "../api/network.fake";
import { fakeQueries } from "../api/queries.fake";
import { chooseWorkspace } from "../api/workspace";
import { readRequests } from "./last-requests";
import { Packaging } from "./Packaging";
import { packagingDocument } from "./packaging-document.fake";
import type { PanelsRequest } from "./packaging-service";
import { usePackageShape } from "./usePackageShape";
import { packagingKey } from "./usePackaging";
import { usePackagingActions } from "./usePackagingActions";

// there is no 3D here
vi.mock("./stage/PackageView", () => ({ default: () => null }));

const calls = fakeNetwork();
const nothing = { textures: [], generating: [] };
const document = packagingDocument({ box: nothing, cylinder: nothing });

beforeEach(() => {
  sessionStorage.clear();
  chooseWorkspace("one");
});
afterEach(cleanup);

describe("after another workspace was chosen", () => {
  it("changes of the shape still go to the one in which they were made, also the last one", async () => {
    const { result, unmount } = renderHook(() => usePackageShape(document), { wrapper: fakeQueries().wrapper });

    act(() => result.current.resize({ width: 120, height: 150, depth: 100 }));
    void result.current.saved();
    await waitFor(() => expect(calls).toHaveLength(1));
    act(() => result.current.resize({ width: 130, height: 150, depth: 100 }));
    void result.current.saved();
    act(() => result.current.resize({ width: 140, height: 150, depth: 100 }));
    act(() => chooseWorkspace("other"));
    unmount();

    for (let sent = 1; sent <= 3; sent++) {
      await waitFor(() => expect(calls).toHaveLength(sent));
      calls[sent - 1]!.answer({});
    }
    expect(calls.map(({ workspace }) => workspace)).toEqual(["one", "one", "one"]);
    expect(await calls[2]!.request.json()).toMatchObject({ dimensions: { width: 140 } });
  });

  it("artwork that was asked for before is remembered where it was asked for", async () => {
    const { queries, wrapper } = fakeQueries();
    queries.setQueryData([...packagingKey("one"), "state"], document);
    queries.setQueryData([...packagingKey("other"), "state"], document);
    const { result } = renderHook(() => usePackagingActions(), { wrapper });
    const shape = { type: "box", dimensions: document.package_dimensions } as const;
    const request: PanelsRequest = { shape, panels: ["front"], prompt: "orange slices", reference: null };

    act(() => result.current.generate.mutate(request));
    await waitFor(() => expect(calls).toHaveLength(1));
    act(() => chooseWorkspace("other"));
    calls[0]!.answer({});

    await waitFor(() => expect(readRequests("one")).toHaveLength(1));
    expect(calls[0]!.workspace).toBe("one");
    expect(readRequests("other")).toEqual([]);
    await waitFor(() => expect(queries.getQueryState([...packagingKey("one"), "state"])?.isInvalidated).toBe(true));
    expect(queries.getQueryState([...packagingKey("other"), "state"])?.isInvalidated).toBe(false);
  });

  it.each([
    ["package", "GLB", "/api/packaging/export"],
    ["dieline", "PDF", "/api/packaging/dieline/export"],
  ])("a download of the %s that waits for its last size is still of the one in which it was asked for", async (what, format, path) => {
    const posts = () => calls.filter(({ request }) => request.method === "POST");
    render(<Packaging document={document} />, { wrapper: fakeQueries().wrapper });
    fireEvent.click(screen.getByRole("radio", { name: "Cylinder" }));
    fireEvent.click(screen.getByRole("button", { name: `Download ${what}` }));
    fireEvent.click(screen.getByRole("button", { name: new RegExp(`^${format}`) }));
    await waitFor(() => expect(posts()).toHaveLength(1));

    act(() => chooseWorkspace("other"));
    posts()[0]!.answer({});

    await waitFor(() => expect(posts()).toHaveLength(2));
    expect(new URL(posts()[1]!.request.url).pathname).toBe(path);
    expect(posts()[1]!.workspace).toBe("one");
  });
});
