import { useEffect, useState } from "react";
import { useServiceReachable } from "../api/connection";
import { BrokenModelError, loadModel, type ModelSource } from "./load-model";
import type { ModelView } from "./model-view";

export interface LoadedModel {
  /** The newest one that is ready; the one before stays while the next is loaded. */
  model: ModelView | null;
  loading: boolean;
  /** Why the wanted one cannot be shown, in a sentence. */
  failure: string | null;
  retry: () => void;
}

/** Loads what is wanted, whenever that changes. What it gave away is disposed of by who shows it. */
export function useModel(source: ModelSource | null): LoadedModel {
  const [model, setModel] = useState<ModelView | null>(null);
  const [loading, setLoading] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  // a fetch that failed is tried again when the service is back
  const reachable = useServiceReachable();
  const id = source?.id;
  const url = source?.url;

  useEffect(() => {
    setFailure(null);
    if (id === undefined || url === undefined) {
      setModel(null);
      setLoading(false);
      return;
    }
    let wanted = true;
    setLoading(true);
    loadModel({ id, url })
      .then((loaded) => (wanted ? setModel(loaded) : loaded.dispose()))
      .catch((error: unknown) => wanted && setFailure(sentence(error)))
      .finally(() => wanted && setLoading(false));
    return () => {
      wanted = false;
    };
  }, [id, url, attempt]);

  useEffect(() => {
    if (reachable) {
      setAttempt((last) => (failure === UNREACHABLE ? last + 1 : last));
    }
  }, [reachable, failure]);

  return { model, loading, failure, retry: () => setAttempt(attempt + 1) };
}

const UNREACHABLE = "The model could not be fetched.";

function sentence(error: unknown): string {
  return error instanceof BrokenModelError
    ? "The model's file cannot be read, also not after it was fetched again."
    : UNREACHABLE;
}
