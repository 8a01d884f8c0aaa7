import { createStore, useStore } from "./store";

/** What identifies the person to a service that is not open to all. */
export interface Credentials {
  kind: "api-key" | "token";
  secret: string;
}

/** Of this tab only: a secret that outlives the tab would be found by whoever comes next. */
const KEY = "maquette.credentials";

const credentials = createStore<Credentials | null>(read());
const wanted = createStore(false);

/** The headers of the API's conventions. */
export function credentialHeaders(): Record<string, string> {
  const shown = credentials.get();
  if (!shown) {
    return {};
  }
  return shown.kind === "api-key" ? { "X-API-Key": shown.secret } : { Authorization: `Bearer ${shown.secret}` };
}

export function keepCredentials(shown: Credentials | null): void {
  if (shown) {
    sessionStorage.setItem(KEY, JSON.stringify(shown));
  } else {
    sessionStorage.removeItem(KEY);
  }
  credentials.set(shown);
  wanted.set(false);
}

/** The service answered that it does not know who asks. */
export function askForCredentials(): void {
  wanted.set(true);
}

export function stopAskingForCredentials(): void {
  wanted.set(false);
}

export function useCredentials(): Credentials | null {
  return useStore(credentials);
}

export function useCredentialsWanted(): boolean {
  return useStore(wanted);
}

function read(): Credentials | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "null") as Credentials | null;
  } catch {
    return null;
  }
}
