import { Component, type ReactNode } from "react";
import { Button } from "../ui/Button";
import { Notice } from "../ui/Notice";
import styles from "./PageBoundary.module.css";

/** Keeps the rest of the studio alive when a page fails, for example because its code is of a release that is gone. */
export class PageBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) {
      return this.props.children;
    }
    return (
      <div className={styles.failed}>
        <Notice tone="error" actions={<Button onClick={() => window.location.reload()}>Reload</Button>}>
          This page could not be shown. Your work is safe: it lies with the service.
        </Notice>
      </div>
    );
  }
}
