import { useEffect, useState } from "react";
import { useServiceBack } from "../api/connection";
import { MissingModelError } from "../cache/model-cache";
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

/**
 * Loads what is wanted, whenever that changes. What could not be fetched is fetched again by itself when the service is back
 * after it was away, and else only when asked to. What it gave away is disposed of by who shows it.
 */
export function useModel(source: ModelSource | null): LoadedModel {
  const [model, setModel] = useState<ModelView | null>(null);
  const [loading, setLoading] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
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

  const retry = () => setAttempt((last) => last + 1);
  useServiceBack(() => {
    if (failure !== null && failure !== BROKEN) {
      retry();
    }
  });

  return { model, loading, failure, retry };
}

const BROKEN = "The model's file cannot be read, also not after it was fetched again.";

function sentence(error: unknown): string {
  if (error instanceof BrokenModelError) {
    return BROKEN;
  }
  return error instanceof MissingModelError ? "The model's file is not there." : "The model could not be fetched.";
}
