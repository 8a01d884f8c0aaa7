import { createStore, useStore } from "./store";

/** What identifies the person to a service that is not open to all. */
export interface Credentials {
  kind: "api-key" | "token";
  secret: string;
}

/** Of this tab only: a secret that outlives the tab would be found by whoever comes next. */
const KEY = "maquette.credentials";

const credentials = createStore<Credentials | null>(read());
/** Why the service asks for them; null while it does not, or nobody is to be asked. */
const wanted = createStore<string | null>(null);
let declined = false;

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
  declined = false;
  wanted.set(null);
}

/**
 * The service answered that it does not know who asks.
 *
 * @param headers of the request: what was sent before the person told who they are says nothing about what they told
 * @param byPerson whether the person did something, and no page asked by itself: only that asks again who declined
 */
export function askForCredentials(reason: string, headers: Headers, byPerson: boolean): void {
  const sent = Object.entries(credentialHeaders()).every(([name, value]) => headers.get(name) === value);
  if (sent && (byPerson || !declined)) {
    wanted.set(reason);
  }
}

/** The person does not want to tell; closing the dialog after they told says so too, and means nothing. */
export function declineCredentials(): void {
  if (wanted.get() !== null) {
    declined = true;
    wanted.set(null);
  }
}

/** The person turned to something else, about which they may be asked. */
export function mayAskForCredentials(): void {
  declined = false;
}

export function useCredentials(): Credentials | null {
  return useStore(credentials);
}

/** What the service says of why it wants them; null while nobody is to be asked. */
export function useCredentialsWanted(): string | null {
  return useStore(wanted);
}

function read(): Credentials | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "null") as Credentials | null;
  } catch {
    return null;
  }
}
