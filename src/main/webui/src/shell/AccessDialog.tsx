import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useState } from "react";
import { useLocation } from "wouter";
import {
  type Credentials,
  declineCredentials,
  keepCredentials,
  mayAskForCredentials,
  useCredentials,
  useCredentialsWanted,
} from "../api/credentials";
import { useWorkspace } from "../api/workspace";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { Notice } from "../ui/Notice";
import { Segmented } from "../ui/Segmented";
import fields from "../ui/fields.module.css";
import styles from "./AccessDialog.module.css";

const KINDS = [
  { value: "api-key", text: "API key" },
  { value: "token", text: "Access token" },
] as const;

/** Asks who the person is when the service does. */
export function AccessDialog() {
  const reason = useCredentialsWanted();
  const [page] = useLocation();
  const workspace = useWorkspace();
  useEffect(mayAskForCredentials, [page, workspace]);
  return (
    <Dialog title="This service wants to know who you are" open={reason !== null} onClose={declineCredentials}>
      <AccessForm reason={reason} />
    </Dialog>
  );
}

function AccessForm({ reason }: { reason: string | null }) {
  const refused = useCredentials();
  const [kind, setKind] = useState<Credentials["kind"]>(refused?.kind ?? "api-key");
  const [secret, setSecret] = useState("");
  const queries = useQueryClient();
  const keep = (event: FormEvent) => {
    event.preventDefault();
    keepCredentials({ kind, secret: secret.trim() });
    void queries.resetQueries();
  };
  return (
    <form className={styles.form} onSubmit={keep}>
      {refused && <Notice tone="error">{reason}</Notice>}
      <Segmented label="Kind" hideLabel options={KINDS} value={kind} onChange={setKind} />
      <label className={fields.field}>
        {kind === "api-key" ? "API key" : "Access token"}
        <input
          className={fields.input}
          type="password"
          autoComplete="off"
          value={secret}
          onChange={(event) => setSecret(event.target.value)}
          required
        />
      </label>
      <p className={fields.hint}>It is kept until this tab is closed.</p>
      <div className={fields.actions}>
        <Button variant="quiet" onClick={declineCredentials}>
          Not now
        </Button>
        <Button variant="primary" type="submit" disabled={secret.trim() === ""}>
          Continue
        </Button>
      </div>
    </form>
  );
}
