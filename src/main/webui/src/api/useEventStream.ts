import { useEffect, useRef, useState } from "react";
import { useCredentials } from "./credentials";
import { followEvents, type StreamState } from "./event-stream";
import { useWorkspace } from "./workspace";

/**
 * Follows the server-sent events of an address of the API while it is not null, for the workspace and the credentials of
 * the moment. A page polls while the returned state is anything but `open`.
 */
export function useEventStream<T>(path: string | null, onEvent: (data: T) => void): StreamState {
  const [state, setState] = useState<StreamState>("connecting");
  const workspace = useWorkspace();
  const credentials = useCredentials();
  const newest = useRef(onEvent);
  useEffect(() => {
    newest.current = onEvent;
  });

  useEffect(() => {
    if (path === null) {
      setState("ended");
      return;
    }
    const end = new AbortController();
    const listener = {
      onEvent: (data: unknown) => newest.current(data as T),
      onState: (next: StreamState) => {
        if (!end.signal.aborted) {
          setState(next);
        }
      },
    };
    void followEvents(path, listener, end.signal);
    return () => end.abort();
  }, [path, workspace, credentials]);

  return state;
}
