import { useWorkspace } from "../api/workspace";
import { Packaging } from "./Packaging";
import { usePackaging } from "./usePackaging";
import styles from "./PackagingPage.module.css";

/** The package of the workspace. */
export default function PackagingPage() {
  const workspace = useWorkspace();
  const document = usePackaging();
  return document ? <Packaging key={workspace} document={document} /> : <div className={styles.page} />;
}
