import { join } from "node:path";
import { defineConfig } from "vite";
import { personalRules, publishedRuleRows } from "../core/src/reference/public.ts";
import { appShellPlugin } from "./app-shell-plugin.ts";
import { fieldScriptsPlugin } from "./field-scripts-plugin.ts";
import { frenchOnlyPlugin } from "./french-only-plugin.ts";
import { leanZodPlugin } from "./lean-zod-plugin.ts";
import { packedFilesPlugin } from "./packed-files-plugin.ts";
import { spokenWordsPlugin } from "./spoken-words-plugin.ts";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    frenchOnlyPlugin(),
    leanZodPlugin(),
    spokenWordsPlugin(),
    appShellPlugin(),
    fieldScriptsPlugin(),
    packedFilesPlugin(),
  ],
  // Read and checked when the page is built: a phone downloads the few rows it needs, without the library that checks.
  define: {
    publishedPersonalRows: JSON.stringify(publishedRuleRows.filter(({ key }) => personalRules.includes(key))),
  },
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
        "mes-droits": join(import.meta.dirname, "mes-droits.html"),
        verifier: join(import.meta.dirname, "verifier.html"),
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
