import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bodyOf, service } from "../api/client";
import { keepCredentials } from "../api/credentials";
import { fakeNetwork } from "../api/network.fake";
import { fakeQueries } from "../api/queries.fake";
import { chooseWorkspace } from "../api/workspace";
import { AccessDialog } from "./AccessDialog";

const calls = fakeNetwork();

beforeEach(() => {
  keepCredentials(null);
  render(<AccessDialog />, { wrapper: fakeQueries().wrapper });
});
afterEach(cleanup);

/** What a page asks by itself, again and again. */
const poll = () => bodyOf(service.GET("/product/status"));
const action = () => bodyOf(service.POST("/product/cancel"));

async function refused(asked: () => Promise<unknown>, detail: string): Promise<void> {
  const failed = expect(asked()).rejects.toThrow(detail);
  const call = calls.length;
  await waitFor(() => expect(calls).toHaveLength(call + 1));
  await act(async () => {
    calls[call]!.answer({ status: 401, error: "unauthorized", detail, details: {}, request_id: "r" }, 401);
    await failed;
  });
}

function tell(kind: "API key" | "Access token", secret: string): void {
  fireEvent.click(screen.getByRole("radio", { name: kind }));
  fireEvent.change(screen.getByLabelText(kind, { selector: "input[type=password]" }), { target: { value: secret } });
  fireEvent.click(screen.getByRole("button", { name: "Continue" }));
}

describe("whoever is asked who they are", () => {
  it("is told why what they gave was not taken, and can correct it where they were", async () => {
    await refused(poll, "This needs an access token or an API key.");
    expect(screen.queryByRole("alert")).toBeNull();

    tell("Access token", "an-old-one");
    expect(screen.queryByRole("dialog")).toBeNull();
    await refused(poll, "The token has expired.");

    expect(screen.getByRole("alert").textContent).toBe("The token has expired.");
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Access token" }).checked).toBe(true);
  });

  it("is not told so of what was sent before they gave it", async () => {
    await refused(poll, "This needs an API key.");
    const late = refused(poll, "This needs an API key.");
    tell("API key", "the-right-one");
    await late;

    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("is left alone after they declined, until they do something that needs it", async () => {
    await refused(poll, "This needs an API key.");
    fireEvent.click(screen.getByRole("button", { name: "Not now" }));
    await refused(poll, "This needs an API key.");
    expect(screen.queryByRole("dialog")).toBeNull();

    await refused(action, "This needs an API key.");
    expect(screen.getByRole("dialog")).toBeTruthy();

    fireEvent.click(screen.getByRole("button", { name: "Not now" }));
    act(() => chooseWorkspace("other"));
    await refused(poll, "This needs an API key.");
    expect(screen.getByRole("dialog")).toBeTruthy();
  });
});
