import { useProviders } from "../api/useHealth";
import styles from "./ProviderMode.module.css";

/** Says that nothing here costs money, while that is so. */
export function ProviderMode() {
  if (!useProviders()?.sandbox) {
    return null;
  }
  return (
    <span className={styles.chip} title="No provider's key is configured: stand-ins make the pictures and models.">
      Sandbox
    </span>
  );
}
