import { join } from "node:path";
import { build, type Plugin } from "vite";

/** Scripts of the pages for people without an account, each whole in one file. */
const scripts = {
  "field/page.js": "src/field/main.ts",
  "field/answers.js": "src/answers/main.ts",
  "field/keeper.js": "src/http/field-worker.ts",
};

/** Written as phones ten years old read it. */
const target = "es2017";

/** Builds the field scripts beside the app: they are classic scripts, which share nothing with it. */
export function fieldScriptsPlugin(): Plugin {
  return {
    name: "field-scripts",
    apply: "build",
    async generateBundle() {
      for (const [fileName, source] of Object.entries(await buildFieldScripts())) {
        this.emitFile({ type: "asset", fileName, source });
      }
    },
  };
}

/** Each script by the name of its file. */
export async function buildFieldScripts(): Promise<Readonly<Record<string, string>>> {
  const built: Record<string, string> = {};
  for (const [fileName, input] of Object.entries(scripts)) {
    built[fileName] = await buildScript(join(import.meta.dirname, input));
  }
  return built;
}

async function buildScript(input: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: import.meta.dirname,
    publicDir: false,
    logLevel: "error",
    build: {
      write: false,
      target,
      modulePreload: false,
      rolldownOptions: { input, output: { format: "iife" }, treeshake: true },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs.flatMap((each) => ("output" in each ? each.output : []));
  const [script, ...others] = chunks;
  if (script?.type !== "chunk" || others.length > 0) throw new Error("invalid script; must be one file");
  return script.code;
}
