import { readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** The service behind `npm run dev` when Vite was not started by it. */
const service = process.env.MAQUETTE_URL ?? "http://localhost:8000";

/** Writes the service worker with the names of all files of this build, so that it can keep them. */
function serviceWorker(): Plugin {
  return {
    name: "maquette-service-worker",
    apply: "build",
    generateBundle(_, bundle) {
      const files = Object.keys(bundle)
        .filter((name) => name.startsWith("static/"))
        .map((name) => `/${name}`)
        .sort();
      const source = readFileSync("offline/service-worker.js", "utf8").replace("[/* files */]", JSON.stringify(files));
      this.emitFile({ type: "asset", fileName: "service-worker.js", source });
    },
  };
}

export default defineConfig({
  plugins: [react(), serviceWorker()],
  build: {
    // "assets" is an address of the API
    assetsDir: "static",
    // everything of 3D is one file that is asked for when the first canvas is
    chunkSizeWarningLimit: 1200,
    // a style or picture inside of the document would need a wider content security policy
    assetsInlineLimit: 0,
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: { "/api": service, "/assets": service },
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}"],
    restoreMocks: true,
    unstubGlobals: true,
  },
});
