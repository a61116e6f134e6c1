import { join } from "node:path";
import { defineConfig } from "vite";
import { appShellPlugin } from "./app-shell-plugin.ts";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [appShellPlugin()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    sourcemap: false,
    modulePreload: { polyfill: false },
    // The rooms of core only declare: a page takes from a room what it uses, not the whole of it.
    rolldownOptions: {
      input: {
        index: join(import.meta.dirname, "index.html"),
        "service-worker": join(import.meta.dirname, "src/http/service-worker.ts"),
      },
      output: {
        entryFileNames: ({ name }) =>
          name === "service-worker" ? "service-worker.js" : "assets/[name]-[hash].js",
      },
      treeshake: { moduleSideEffects: [{ test: /\/core\/src\//, sideEffects: false }] },
    },
  },
  clearScreen: false,
  logLevel: "error",
});
