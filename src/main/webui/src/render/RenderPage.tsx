import { useEffect, useRef, useState } from "react";
import { useWorkspaceMutation } from "../api/useWorkspaceMutation";
import { useWorkspace } from "../api/workspace";
import { PictureDrop } from "../pictures/PictureDrop";
import { LARGEST_PHOTO, uploadPicture } from "../pictures/upload";
import { usePagePaste } from "../pictures/usePagePaste";
import { type Picture, type StoredPicture, usePictures } from "../pictures/usePictures";
import { bringIntoView, Workbench } from "../shell/Workbench";
import { Segmented } from "../ui/Segmented";
import { keepRender, keptRender, rememberRender, type RenderRun, useStartedRender } from "./kept-render";
import { type Mark, paintsNothing } from "./marks";
import { maskFile } from "./mask-file";
import { MaskPainter } from "./MaskPainter";
import { type RenderRequest, startRender } from "./render-service";
import { RenderForm } from "./RenderForm";
import { RenderOutcome } from "./RenderOutcome";
import styles from "./RenderPage.module.css";
import { missingOf, requestOf, type Setup } from "./setup";

const SIDES = [
  { value: "photo", text: "Photo" },
  { value: "result", text: "Result" },
] as const;

/** A photo of a wall, in another material. */
export default function RenderPage() {
  const workspace = useWorkspace();
  return <Render key={workspace} workspace={workspace} />;
}

function Render({ workspace }: { workspace: string }) {
  const [kept] = useState(() => keptRender(workspace));
  const photo = usePictures(1, { known: known(kept.photo), largest: LARGEST_PHOTO, replace: true });
  const material = usePictures(1, { known: known(kept.material), largest: LARGEST_PHOTO, replace: true });
  const [setup, setSetup] = useState<Setup>(kept.setup);
  const [painting, setPainting] = useState<{ of: number | undefined; marks: Mark[] }>({ of: photo.pictures[0]?.id, marks: kept.marks });
  const run = useStartedRender(workspace) ?? kept.run;
  const [chosenSide, setSide] = useState<"photo" | "result" | null>(null);
  const side = chosenSide ?? (run ? "result" : "photo");
  const outcome = useRef<HTMLElement>(null);

  const shown = photo.pictures[0];
  // what was painted on another photo does not fit this one
  const marks = painting.of === shown?.id ? painting.marks : [];
  const mark = (to: Mark[]) => setPainting({ of: shown?.id, marks: to });
  const paintable = setup.work === "material" && setup.wall === "painted";
  const [photoUrl, materialUrl] = [photo.urls[0], material.urls[0]];

  useEffect(
    () => keepRender(workspace, { photo: stored(shown), material: stored(material.pictures[0]), setup, marks, run }),
    [workspace, shown, material.pictures, setup, painting, run],
  );
  usePagePaste((files) => (shown ? material : photo).add(files));

  const wanted = async () => {
    const mask = paintable ? await uploadPicture(await maskFile(marks, shown!.preview)) : null;
    return requestOf(setup, photoUrl!, materialUrl, mask);
  };
  const start = useWorkspaceMutation({
    mutationFn: async (again: RenderRequest | null, asked): Promise<RenderRun> => {
      const request = again ?? (await wanted());
      return { request, jobId: await startRender(request, asked) };
    },
    onSuccess: (started: RenderRun, _: RenderRequest | null, asked) => {
      rememberRender(asked, started);
      setSide("result");
      bringIntoView(outcome.current);
    },
  });
  const missing = missingOf(setup, { photo: photoUrl, material: materialUrl }, paintsNothing(marks));
  const change = (to: Partial<Setup>) => {
    setSetup((before) => ({ ...before, ...to }));
    if (to.wall === "painted") {
      setSide("photo");
    }
  };

  return (
    <Workbench
      title="Render"
      purpose="A photo of a wall or a facade, wearing another material: in perspective, and in the photo's light."
      outcomeRef={outcome}
      order={
        <RenderForm
          photo={photo}
          material={material}
          setup={setup}
          onChange={change}
          missing={missing}
          onSubmit={() => start.mutate(null)}
          pending={start.isPending}
          refusal={start.error}
        />
      }
      outcome={
        <div className={styles.outcome}>
          {run && <Segmented label="Shown" hideLabel options={SIDES} value={side} onChange={setSide} />}
          {run && side === "result" ? (
            <RenderOutcome run={run} onRetry={() => start.mutate(missing === null ? null : run.request)} retrying={start.isPending} />
          ) : (
            <PictureDrop onPictures={photo.add} className={styles.photo}>
              {!shown && <p className={styles.none}>Add a photo and a material, or drop the photo here.</p>}
              {shown && !paintable && <img src={shown.preview} alt="The photo" />}
              {shown && paintable && (
                <MaskPainter
                  key={shown.id}
                  photo={shown.preview}
                  marks={marks}
                  onMark={(next) => mark([...marks, next])}
                  onUndo={() => mark(marks.slice(0, -1))}
                />
              )}
            </PictureDrop>
          )}
        </div>
      }
    />
  );
}

function known(picture: StoredPicture | null): StoredPicture[] {
  return picture ? [picture] : [];
}

/** As it is found again after a reload; a picture that is still on its way is not. */
function stored(picture: Picture | undefined): StoredPicture | null {
  return picture?.remoteUrl ? { name: picture.name, url: picture.remoteUrl } : null;
}
