import { QueryClientProvider } from "@tanstack/react-query";
import { Suspense } from "react";
import { Route, Switch } from "wouter";
import { queryClient } from "./api/query-client";
import { pages } from "./routes";
import { AccessDialog } from "./shell/AccessDialog";
import { NotFoundPage } from "./shell/NotFoundPage";
import { PageBoundary } from "./shell/PageBoundary";
import { PageTitle } from "./shell/PageTitle";
import { Shell } from "./shell/Shell";
import { Toasts } from "./ui/Toasts";

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Shell>
        <Suspense fallback={<p className="visually-hidden">Loading the page</p>}>
          <Switch>
            {pages.map(({ path, title, component: Component }) => (
              <Route key={path} path={path}>
                <PageTitle title={title} />
                <PageBoundary key={path}>
                  <Component />
                </PageBoundary>
              </Route>
            ))}
            <Route>
              <PageTitle title="Not found" />
              <NotFoundPage />
            </Route>
          </Switch>
        </Suspense>
      </Shell>
      <AccessDialog />
      <Toasts />
    </QueryClientProvider>
  );
}
