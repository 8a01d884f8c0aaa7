import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import { providersText } from "../api/providers";
import { useProviders } from "../api/useHealth";
import { usePictures } from "../pictures/usePictures";
import { Composer } from "../product/Composer";
import type { Settings } from "../product/product-service";
import { RunSettings } from "../product/RunSettings";
import { useProduct } from "../product/useProduct";
import { useProductActions } from "../product/useProductActions";
import { PRODUCT, pages } from "../routes";
import { Segmented } from "../ui/Segmented";
import { CurrentProduct } from "./CurrentProduct";
import { EXAMPLES } from "./examples";
import styles from "./HomePage.module.css";
import { OwnViews } from "./OwnViews";

const VIEW_COUNTS = [1, 2, 3, 4, 5, 6].map((count) => ({ value: count, text: String(count) }));
const REFERENCES = 4;

/** Where a product begins. */
export function HomePage() {
  const [prompt, setPrompt] = useState("");
  const [imageCount, setImageCount] = useState(3);
  const [settings, setSettings] = useState<Settings>({});
  const [ownViews, setOwnViews] = useState(false);
  const pictures = usePictures(REFERENCES);
  const { state, running } = useProduct();
  const { start } = useProductActions();
  const [, goTo] = useLocation();
  useEffect(preloadProductPage, []);

  const asViews = ownViews && pictures.urls.length > 0;
  const create = (wish: string) =>
    start.mutate(
      asViews
        ? { kind: "from-images", prompt: wish, images: pictures.urls, mode: "create", settings }
        : { kind: "create", prompt: wish, imageCount, references: pictures.urls, settings },
      { onSuccess: () => goTo(PRODUCT) },
    );

  return (
    <div className={styles.page}>
      <div className={styles.opening}>
        <h1>What do you want to make?</h1>
        <p>Describe an object, and add a sketch or a photo if you have one. It becomes views, and then a 3D model.</p>
      </div>
      <Composer
        large
        autoFocus
        label="What do you want to make?"
        placeholder="a matte black ceramic mug with a bamboo lid"
        submit="Create"
        shortest={5}
        value={prompt}
        onChange={setPrompt}
        onSubmit={create}
        pictures={pictures}
        pending={start.isPending}
        blocked={running ? "A product is being made in this workspace." : null}
      >
        <RunSettings settings={settings} onChange={setSettings} />
        {!asViews && <Segmented label="Views" options={VIEW_COUNTS} value={imageCount} onChange={setImageCount} />}
        {pictures.pictures.length > 0 && <OwnViews chosen={ownViews} onChange={setOwnViews} />}
      </Composer>
      <ul className={styles.examples} aria-label="Examples">
        {EXAMPLES.map((example) => (
          <li key={example.name}>
            <button type="button" title={example.prompt} onClick={() => setPrompt(example.prompt)}>
              {example.name}
            </button>
          </li>
        ))}
      </ul>
      {state && (running || state.iterations.length > 0) && <CurrentProduct state={state} running={running} />}
      <ProviderNote />
    </div>
  );
}

function ProviderNote() {
  const providers = useProviders();
  return <p className={styles.note}>{providers && providersText(providers)}</p>;
}

/** The next page, with its 3D, is there by the time that it is wanted. */
function preloadProductPage(): () => void {
  const timer = setTimeout(() => void pages.find((page) => page.path === PRODUCT)?.preload?.(), 1_500);
  return () => clearTimeout(timer);
}
