import { useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import { usePictures } from "../pictures/usePictures";
import { HOME } from "../routes";
import { Composer } from "./Composer";
import styles from "./Conversation.module.css";
import { Downloads } from "./Downloads";
import { FailedRun } from "./FailedRun";
import { LeftBehindVersions } from "./LeftBehindVersions";
import type { Settings } from "./product-service";
import { Run } from "./Run";
import { RunSettings } from "./RunSettings";
import { Turn } from "./Turn";
import type { ProductView } from "./useProduct";
import { useProductActions } from "./useProductActions";

/** What was asked for and what came of it, in order, with the place to ask for the next change. */
export function Conversation({ state, status, running }: ProductView) {
  const actions = useProductActions();
  const end = useRef<HTMLDivElement>(null);
  const iterations = state?.iterations ?? [];
  const failed = !running && (status?.status ?? state?.status) === "error";

  // the newest is what counts, at the start and whenever something is added
  useEffect(() => {
    end.current?.scrollIntoView({ block: "nearest" });
  }, [iterations.length, running, failed]);

  return (
    <section className={styles.conversation} aria-label="Conversation">
      <header className={styles.header}>
        <h1 title={state?.prompt ?? undefined}>{state?.prompt ?? "Product"}</h1>
        {iterations.length > 0 && <Downloads version={iterations.at(-1)!.id} />}
      </header>
      <div className={styles.turns} role="log" aria-label="Versions" tabIndex={0}>
        {iterations.map((iteration, index) => (
          <Turn
            key={iteration.id}
            iteration={iteration}
            number={index + 1}
            current={index === iterations.length - 1}
            disabled={running || actions.rewind.isPending}
            onRewind={() => actions.rewind.mutate({ index, discarded: iterations.slice(index + 1) })}
          />
        ))}
        {running && state && <Run state={state} status={status} onCancel={() => actions.cancel.mutate()} cancelling={actions.cancel.isPending} />}
        {failed && state && (
          <FailedRun state={state} reason={status?.error ?? state.last_error} onRetry={actions.start.mutate} retrying={actions.start.isPending} />
        )}
        {state && !running && iterations.length === 0 && !failed && <Beginning />}
        {state && (
          <LeftBehindVersions state={state} disabled={running || actions.restore.isPending} onRestore={(id) => actions.restore.mutate(id)} />
        )}
        <div ref={end} />
      </div>
      {iterations.length > 0 && <EditComposer running={running} start={actions.start} />}
    </section>
  );
}

function EditComposer({ running, start }: { running: boolean; start: ReturnType<typeof useProductActions>["start"] }) {
  const [prompt, setPrompt] = useState("");
  const [settings, setSettings] = useState<Settings>({});
  const pictures = usePictures(4);
  const edit = (wish: string) =>
    start.mutate(
      { kind: "edit", prompt: wish, references: pictures.urls, settings },
      {
        onSuccess: () => {
          setPrompt("");
          pictures.clear();
        },
      },
    );
  return (
    <div className={styles.composer}>
      <Composer
        label="What should be changed?"
        placeholder="What should be changed?"
        submit="Change"
        shortest={3}
        value={prompt}
        onChange={setPrompt}
        onSubmit={edit}
        pictures={pictures}
        pending={start.isPending}
        blocked={running ? "Wait for the run to end, or cancel it." : null}
      >
        <RunSettings settings={settings} onChange={setSettings} />
      </Composer>
    </div>
  );
}

function Beginning() {
  return (
    <div className={styles.beginning}>
      <p>Nothing was made in this workspace yet.</p>
      <Link href={HOME}>Describe a product</Link>
    </div>
  );
}
