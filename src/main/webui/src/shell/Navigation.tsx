import { Link, useRoute } from "wouter";
import { type Page, pages } from "../routes";
import styles from "./Navigation.module.css";

export function Navigation() {
  return (
    <nav aria-label="Pages" className={styles.navigation}>
      {pages.map((page) => (
        <PageLink key={page.path} page={page} />
      ))}
    </nav>
  );
}

function PageLink({ page }: { page: Page }) {
  const [current] = useRoute(page.path);
  const preload = () => void page.preload?.();
  return (
    <Link href={page.path} aria-current={current ? "page" : undefined} onPointerEnter={preload} onFocus={preload}>
      {page.title}
    </Link>
  );
}
