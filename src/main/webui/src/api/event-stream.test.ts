import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useServiceReachable } from "./connection";
import { followEvents, type StreamState } from "./event-stream";

let network: ReturnType<typeof vi.fn>;
let end: AbortController;
let events: unknown[];
let states: StreamState[];

const listener = {
  onEvent: (data: unknown) => void events.push(data),
  onState: (state: StreamState) => void states.push(state),
};

function stream(text: string): Response {
  return new Response(text, { headers: { "Content-Type": "text/event-stream" } });
}

function headersOf(call: number): Record<string, string> {
  return network.mock.calls[call]![1].headers;
}

beforeEach(() => {
  vi.useFakeTimers();
  events = [];
  states = [];
  end = new AbortController();
  network = vi.fn();
  vi.stubGlobal("fetch", network);
});

afterEach(() => {
  cleanup();
  end.abort();
  vi.useRealTimers();
});

describe("event stream", () => {
  it("hands on the data of events, and passes over signs of life", async () => {
    network.mockResolvedValueOnce(stream('id: 1-0\nevent: pending\ndata: {"progress":0}\n\n: alive\n\nid: 2-0\ndata: {"progress":10}\n\n'));
    network.mockResolvedValueOnce(new Response(null, { status: 204 }));

    const followed = followEvents("/product/events", listener, end.signal);
    await vi.runAllTimersAsync();
    await followed;

    expect(events).toEqual([{ progress: 0 }, { progress: 10 }]);
  });

  it("comes back after the event that was seen last, in the same workspace", async () => {
    network.mockResolvedValueOnce(stream("id: 7-0\ndata: {}\n\n"));
    network.mockRejectedValueOnce(new TypeError("nobody answers"));
    network.mockResolvedValueOnce(new Response(null, { status: 204 }));

    const followed = followEvents("/product/events", listener, end.signal);
    await vi.runAllTimersAsync();
    await followed;

    expect(headersOf(0)).not.toHaveProperty("Last-Event-ID");
    expect(headersOf(1)).toMatchObject({ "Last-Event-ID": "7-0", "X-Workspace": "current" });
    expect(headersOf(2)).toMatchObject({ "Last-Event-ID": "7-0" });
    expect(states).toEqual(["connecting", "open", "lost", "lost", "ended"]);
  });

  it("says that the service is away when somebody answers in its place, and that it is back", async () => {
    network.mockResolvedValueOnce(new Response("<html>Bad gateway</html>", { status: 502 }));
    network.mockResolvedValueOnce(new Response(null, { status: 204 }));
    const { result } = renderHook(useServiceReachable);
    const followed = followEvents("/product/events", listener, end.signal);

    await act(() => vi.advanceTimersByTimeAsync(100));
    expect(result.current).toBe(false);

    await act(() => vi.runAllTimersAsync());
    await followed;
    expect(result.current).toBe(true);
  });

  it("does not come back after a refusal", async () => {
    network.mockResolvedValueOnce(new Response("{}", { status: 404 }));

    await followEvents("/jobs/nothing/events", listener, end.signal);

    expect(network).toHaveBeenCalledTimes(1);
    expect(states).toEqual(["connecting", "ended"]);
  });

  it("stops when nobody listens any more", async () => {
    network.mockRejectedValue(new TypeError("nobody answers"));
    const followed = followEvents("/product/events", listener, end.signal);
    await vi.advanceTimersByTimeAsync(2_000);

    end.abort();
    await followed;

    const calls = network.mock.calls.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(network).toHaveBeenCalledTimes(calls);
  });
});
