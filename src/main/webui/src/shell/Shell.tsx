import type { ReactNode } from "react";
import { Link } from "wouter";
import { HOME } from "../routes";
import { ConnectionNotice } from "./ConnectionNotice";
import { Navigation } from "./Navigation";
import { ProviderMode } from "./ProviderMode";
import styles from "./Shell.module.css";
import { ThemeButton } from "./ThemeButton";
import { WorkspaceMenu } from "./WorkspaceMenu";

/** What stands around every page. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <>
      <a className={styles.skip} href="#main">
        Skip to the content
      </a>
      <header className={styles.bar}>
        <Link href={HOME} className={styles.brand}>
          <img src="/icon.svg" alt="" width={26} height={26} />
          <span>Maquette</span>
        </Link>
        <Navigation />
        <div className={styles.end}>
          <ProviderMode />
          <WorkspaceMenu />
          <ThemeButton />
        </div>
      </header>
      <ConnectionNotice />
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </>
  );
}
