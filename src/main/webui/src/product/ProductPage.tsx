import { lazy, Suspense } from "react";
import { modelOf } from "./lineage";
import { Conversation } from "./Conversation";
import styles from "./ProductPage.module.css";
import { type ProductView, useProduct } from "./useProduct";

// the 3D is most of the code, and the conversation does not wait for it
const Viewer = lazy(() => import("../viewer/Viewer"));

/** The product, and the conversation that it came from. */
export default function ProductPage() {
  const product = useProduct();
  const { state } = product;
  return (
    <div className={styles.page}>
      <section className={styles.viewer} aria-label="Viewer">
        <Suspense fallback={<div className={styles.coming} />}>
          <Viewer
            source={state && modelOf(state)}
            title={state?.prompt ?? "Product"}
            hint={hintOf(product)}
          />
        </Suspense>
      </section>
      <Conversation {...product} />
    </div>
  );
}

/** Null while nobody knows: a service that does not answer says nothing about the product. */
function hintOf({ state, running }: Pick<ProductView, "state" | "running">): string | null {
  if (running) {
    return "The model appears here as soon as it is ready.";
  }
  return state && "There is no product yet.";
}
