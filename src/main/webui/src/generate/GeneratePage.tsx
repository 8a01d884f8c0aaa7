import { useEffect, useRef, useState } from "react";
import { useSearchParams } from "wouter";
import { useWorkspaceMutation } from "../api/useWorkspaceMutation";
import { useWorkspace } from "../api/workspace";
import { usePagePaste } from "../pictures/usePagePaste";
import { usePictures } from "../pictures/usePictures";
import { bringIntoView, Workbench } from "../shell/Workbench";
import { type Draft, EMPTY_DRAFT } from "./draft";
import { GenerateForm } from "./GenerateForm";
import styles from "./GeneratePage.module.css";
import { type GenerationRequest, startGeneration } from "./generation-service";
import type { HandOn } from "./hand-on";
import { Outcome } from "./Outcome";
import { RunList } from "./RunList";
import { addRun, useRuns } from "./runs";
import { StepChooser } from "./StepChooser";
import { type StepId, stepOf, VIEWS } from "./steps";

/** Single steps, each of whose results can go into a next one. */
export default function GeneratePage() {
  const workspace = useWorkspace();
  return <Generate key={workspace} />;
}

function Generate() {
  const [search, setSearch] = useSearchParams();
  const step = stepOf(search.get("step"));
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const single = usePictures(1, { replace: true });
  const views = usePictures(VIEWS.length);
  const runs = useRuns();
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = runs.find((run) => run.jobId === chosen) ?? runs[0];
  const [handedOn, setHandedOn] = useState(0);
  const outcome = useRef<HTMLElement>(null);
  const prompt = useRef<HTMLTextAreaElement>(null);
  usePagePaste((files) => step.takes === "pictures" && (step.pictures > 1 ? views : single).add(files));

  const start = useWorkspaceMutation({
    mutationFn: startGeneration,
    onSuccess: (jobId: string, request: GenerationRequest, workspace) => {
      addRun(workspace, { jobId, request, startedAt: Date.now() });
      show(jobId);
    },
  });
  const show = (jobId: string) => {
    setChosen(jobId);
    bringIntoView(outcome.current);
  };
  const choose = (id: StepId) => {
    start.reset();
    setSearch({ step: id }, { replace: true });
  };
  const handOn = (result: HandOn) => {
    choose(result.step);
    setDraft((before) => ({ ...before, prompt: "", model: "model" in result ? result.model : before.model }));
    if ("pictures" in result) {
      const pictures = result.step === "image-to-model" ? views : single;
      pictures.clear();
      result.pictures.forEach((url, index) => pictures.addStored({ name: `Result ${index + 1}`, url }));
    }
    setHandedOn((times) => times + 1);
  };
  useEffect(() => {
    if (handedOn > 0) {
      prompt.current?.focus();
    }
  }, [handedOn]);

  return (
    <Workbench
      title="Generate"
      purpose="One step at a time. What a step makes can go into the next one."
      outcomeRef={outcome}
      order={
        <GenerateForm
          key={step.id}
          step={step}
          draft={draft}
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
          pictures={step.pictures > 1 ? views : single}
          onSubmit={start.mutate}
          pending={start.isPending}
          refusal={start.error}
          promptRef={prompt}
        />
      }
      outcome={
        shown ? (
          <>
            <Outcome run={shown} onRetry={start.mutate} retrying={start.isPending} onHandOn={handOn} />
            <RunList runs={runs} shown={shown.jobId} onShow={show} />
          </>
        ) : (
          <p className={styles.none}>What you make appears here, and stays for this session.</p>
        )
      }
    >
      <StepChooser step={step} onChange={choose} />
    </Workbench>
  );
}
