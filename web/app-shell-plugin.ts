import { createHash } from "node:crypto";
import type { Plugin } from "vite";
import type { AppShell } from "./src/http/service-worker.ts";

/** The script that keeps the app in the browser; its address never changes, so that browsers find its next version. */
const keeperFile = "service-worker.js";

/** Files of `public`, which the bundle does not list. */
const publicFiles = ["/icon.svg"];

const sha256 = (text: string | Uint8Array): string => createHash("sha256").update(text).digest("hex");

/** Tells the script that keeps the app which files make it, and which page goes with them. */
export function appShellPlugin(): Plugin {
  return {
    name: "app-shell",
    enforce: "post",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const keeper = bundle[keeperFile];
        const page = bundle["index.html"];
        if (keeper?.type !== "chunk" || page?.type !== "asset") {
          throw new Error("invalid bundle; must hold the page and the script that keeps the app");
        }
        // Browsers that run this script read the smaller of the two formats of a typeface.
        const built = Object.keys(bundle).filter(
          (name) => name.startsWith("assets/") && !name.endsWith(".woff"),
        );
        const files = [...publicFiles, ...built.map((name) => `/${name}`)].toSorted();
        const pageDigest = sha256(page.source);
        const shell: AppShell = {
          version: sha256([pageDigest, ...files].join("\n")).slice(0, 16),
          pageDigest,
          files,
        };
        if (!keeper.code.includes("builtShell") || keeper.imports.length > 0) {
          throw new Error("invalid script; must stand alone and ask for the files of the app");
        }
        keeper.code = keeper.code.replace("builtShell", () => JSON.stringify(shell));
      },
    },
  };
}
