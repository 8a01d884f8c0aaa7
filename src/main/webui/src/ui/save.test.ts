import { beforeEach, describe, expect, it, vi } from "vitest";
import { saveUrl } from "./save";

const PICTURE = "https://results.example/mug.png";

let network: ReturnType<typeof vi.fn>;
let followed: Pick<HTMLAnchorElement, "href" | "download" | "target" | "rel">[];

beforeEach(() => {
  network = vi.fn();
  followed = [];
  vi.stubGlobal("fetch", network);
  vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:the-picture");
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    const { href, download, target, rel } = this;
    followed.push({ href, download, target, rel });
  });
});

describe("a file is saved", () => {
  it("by the browser itself when it lies with the service", async () => {
    await saveUrl("/assets/mug.png", "A mug.png");

    expect(followed).toEqual([{ href: `${location.origin}/assets/mug.png`, download: "a-mug.png", target: "", rel: "" }]);
    expect(network).not.toHaveBeenCalled();
  });

  it("without leaving the page when it lies elsewhere, where nobody is told who asks", async () => {
    network.mockResolvedValue(new Response("the picture"));

    await saveUrl(PICTURE, "A mug.png");

    expect(network).toHaveBeenCalledExactlyOnceWith(PICTURE, { credentials: "omit" });
    expect(followed).toEqual([{ href: "blob:the-picture", download: "a-mug.png", target: "", rel: "" }]);
  });

  it.each([
    ["cannot be read from here", () => Promise.reject(new TypeError("not allowed"))],
    ["is no more", () => Promise.resolve(new Response("gone", { status: 404 }))],
  ])("by the person, in a tab of its own, when it %s", async (_, answer) => {
    network.mockImplementation(answer);

    await saveUrl(PICTURE, "A mug.png");

    expect(followed).toEqual([{ href: PICTURE, download: "", target: "_blank", rel: "noopener" }]);
  });
});
