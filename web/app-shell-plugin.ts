import { createHash } from "node:crypto";
import type { Plugin, Rolldown } from "vite";
import type { AppShell, ShellPage } from "./src/http/service-worker.ts";

type Bundle = Rolldown.OutputBundle;

/** The script that keeps the app in the browser; its address never changes, so that browsers find its next version. */
const keeperFile = "service-worker.js";

/** Pages that are kept alone, by the same script: whoever opens one keeps nothing else of the app. */
const lonePages = [
  { name: "rights", address: "/mes-droits", file: "mes-droits.html", keeper: "mes-droits-service-worker.js" },
  { name: "verifier", address: "/verifier", file: "verifier.html", keeper: "verifier-service-worker.js" },
];

/** Files of `public`, which the bundle does not list. */
const publicFiles = ["/icon.svg"];

const sha256 = (text: string | Uint8Array): string => createHash("sha256").update(text).digest("hex");

/** Tells the scripts that keep pages which files make them, and which pages go with them. */
export function appShellPlugin(): Plugin {
  return {
    name: "app-shell",
    enforce: "post",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const keeper = bundle[keeperFile];
        if (keeper?.type !== "chunk")
          throw new Error("invalid bundle; must hold the script that keeps the app");
        if (!keeper.code.includes("builtShell") || keeper.imports.length > 0) {
          throw new Error("invalid script; must stand alone and ask for the files of the app");
        }
        const script = keeper.code;
        const write = (shell: AppShell) => script.replace("builtShell", () => JSON.stringify(shell));
        const files = Object.keys(bundle).filter((name) => name.startsWith("assets/"));
        const pages: AppShell["pages"] = [
          pageOf(bundle, { address: "/", file: "index.html" }),
          ...lonePages.map((page) => pageOf(bundle, page)),
        ];
        keeper.code = write(shellOf("app", pages, [...publicFiles, ...files.map((name) => `/${name}`)]));
        for (const page of lonePages) {
          const shell = shellOf(page.name, [pageOf(bundle, page)], filesOf(bundle, page.file));
          this.emitFile({ type: "asset", fileName: page.keeper, source: write(shell) });
        }
      },
    },
  };
}

function shellOf(name: string, pages: AppShell["pages"], addresses: readonly string[]): AppShell {
  // Browsers that run this script read the smaller of the two formats of a typeface.
  const files = addresses.filter((address) => !address.endsWith(".woff")).toSorted();
  const version = sha256([...pages.map(({ digest }) => digest), ...files].join("\n")).slice(0, 16);
  return { name, version, pages, files };
}

function pageOf(bundle: Bundle, { address, file }: { address: string; file: string }): ShellPage {
  return { address, digest: sha256(textOf(bundle, file)) };
}

/** The addresses of the files that a page or a style names, and those that these name. */
function filesOf(bundle: Bundle, file: string): readonly string[] {
  const named = textOf(bundle, file).match(/\/(?:assets\/[\w.-]+|icon\.svg)/g) ?? [];
  const below = named.filter((address) => address.endsWith(".css"));
  return [...new Set([...named, ...below.flatMap((address) => filesOf(bundle, address.slice(1)))])];
}

function textOf(bundle: Bundle, file: string): string {
  const found = bundle[file];
  if (found?.type !== "asset") throw new Error(`invalid bundle; must hold the file: ${file}`);
  return typeof found.source === "string" ? found.source : new TextDecoder().decode(found.source);
}
