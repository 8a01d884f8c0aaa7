import { EventSourceParserStream } from "eventsource-parser/stream";
import { API, callHeaders, problemOf } from "./client";
import { readAnswered, serviceUnreachable } from "./connection";
import { Problem } from "./problem";

/** `open` while events arrive by themselves; in any other state a page that wants news has to ask for them. */
export type StreamState = "connecting" | "open" | "lost" | "ended";

export interface StreamListener {
  /** @param data the parsed JSON of the event */
  onEvent(data: unknown, name: string | undefined): void;
  onState(state: StreamState): void;
}

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 8_000;
/** The service sends a sign of life every 15 s; a stream that is silent for longer has lost its other end. */
const SILENCE = 40_000;

/**
 * Follows the server-sent events of an address until `signal` ends it, coming back by itself after the event that was seen
 * last. The browser's EventSource cannot be used, as it sends no headers: neither the workspace nor an API key.
 */
export async function followEvents(path: string, listener: StreamListener, signal: AbortSignal): Promise<void> {
  let seen: string | undefined;
  let pause = FIRST_PAUSE;
  listener.onState("connecting");
  while (!signal.aborted) {
    try {
      const ended = await readStream(path, seen, signal, {
        onOpen() {
          pause = FIRST_PAUSE;
          listener.onState("open");
        },
        onEvent(event) {
          seen = event.id ?? seen;
          listener.onEvent(JSON.parse(event.data), event.event);
        },
      });
      if (ended) {
        listener.onState("ended");
        return;
      }
    } catch (error) {
      // refused for good: asking again would be refused again
      if (error instanceof Problem && error.status < 500 && error.status !== 429) {
        listener.onState("ended");
        return;
      }
    }
    if (!signal.aborted) {
      listener.onState("lost");
      await waitFor(pause, signal);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  }
}

interface StreamReader {
  onOpen(): void;
  onEvent(event: { id?: string; event?: string; data: string }): void;
}

/** @returns whether there is nothing more to come, ever */
async function readStream(path: string, seen: string | undefined, signal: AbortSignal, reader: StreamReader): Promise<boolean> {
  const silence = new AbortController();
  let watchdog = setTimeout(() => silence.abort(), SILENCE);
  const stillThere = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => silence.abort(), SILENCE);
  };
  try {
    const response = await request(path, seen, AbortSignal.any([signal, silence.signal]));
    if (response.status === 204 || !response.body) {
      return true;
    }
    reader.onOpen();
    const events = response.body
      .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
      .pipeThrough(new EventSourceParserStream({ onComment: stillThere }))
      .getReader();
    for (;;) {
      const { done, value } = await events.read();
      if (done) {
        return false;
      }
      stillThere();
      reader.onEvent(value);
    }
  } finally {
    clearTimeout(watchdog);
  }
}

async function request(path: string, seen: string | undefined, signal: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = { ...callHeaders(), Accept: "text/event-stream" };
  if (seen) {
    headers["Last-Event-ID"] = seen;
  }
  let response: Response;
  try {
    response = await fetch(API + path, { headers, signal, cache: "no-store" });
  } catch (error) {
    if (!signal.aborted) {
      serviceUnreachable();
    }
    throw error;
  }
  readAnswered(response.status);
  if (!response.ok) {
    throw await problemOf(response, new Headers(headers), false);
  }
  return response;
}

function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
