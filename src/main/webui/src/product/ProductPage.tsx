import { lazy, Suspense } from "react";
import { modelOf } from "./lineage";
import { Conversation } from "./Conversation";
import styles from "./ProductPage.module.css";
import { useProduct } from "./useProduct";

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
            hint={product.running ? "The model appears here as soon as it is ready." : "There is no product yet."}
          />
        </Suspense>
      </section>
      <Conversation {...product} />
    </div>
  );
}
