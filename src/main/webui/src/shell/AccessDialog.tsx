import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { type Credentials, keepCredentials, stopAskingForCredentials, useCredentialsWanted } from "../api/credentials";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { Segmented } from "../ui/Segmented";
import fields from "../ui/fields.module.css";
import styles from "./AccessDialog.module.css";

const KINDS = [
  { value: "api-key", text: "API key" },
  { value: "token", text: "Access token" },
] as const;

/** Asks who the person is when the service does. */
export function AccessDialog() {
  const wanted = useCredentialsWanted();
  return (
    <Dialog title="This service wants to know who you are" open={wanted} onClose={stopAskingForCredentials}>
      <AccessForm />
    </Dialog>
  );
}

function AccessForm() {
  const [kind, setKind] = useState<Credentials["kind"]>("api-key");
  const [secret, setSecret] = useState("");
  const queries = useQueryClient();
  const keep = (event: FormEvent) => {
    event.preventDefault();
    keepCredentials({ kind, secret: secret.trim() });
    void queries.resetQueries();
  };
  return (
    <form className={styles.form} onSubmit={keep}>
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
        <Button variant="quiet" onClick={stopAskingForCredentials}>
          Not now
        </Button>
        <Button variant="primary" type="submit" disabled={secret.trim() === ""}>
          Continue
        </Button>
      </div>
    </form>
  );
}
