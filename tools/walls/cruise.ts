import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { unusedFiles } from "./unused-files.ts";

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const floors = ["engine", "core", "files", "server", "web", "cli", "testkit", "tools"];

const reportSchema = z.object({
  modules: z.array(
    z.object({ source: z.string(), dependencies: z.array(z.object({ resolved: z.string() })) }),
  ),
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        comment: z.string().optional(),
        rule: z.object({ name: z.string() }),
      }),
    ),
  }),
});

/** An import that crosses a wall, as "path: rule: imports what; remedy". */
export interface Crossing {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

export interface Cruise {
  /** TypeScript files of the house that were really read. */
  readonly files: readonly string[];
  readonly crossings: readonly Crossing[];
}

/** Runs the wall file over a house (this one, or a skeleton). Throws when the tool itself fails. */
export function cruise(house: string): Cruise {
  const words = ["--config", path.join(root, ".dependency-cruiser.mjs"), "--output-type", "json", ...floors];
  const program = path.join(root, "node_modules", "dependency-cruiser", "bin", "dependency-cruiser.mjs");
  const ran = spawnSync(process.execPath, [program, ...words], {
    cwd: house,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (ran.stdout === "") throw new Error(`dependency-cruiser left no report: ${ran.stderr}`);
  const report = reportSchema.parse(JSON.parse(ran.stdout));
  const own = new RegExp(`^(${floors.join("|")})/.*\\.tsx?$`);
  return {
    files: report.modules.map((each) => each.source).filter((source) => own.test(source)),
    crossings: [
      ...report.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
      ...unusedFiles(report.modules).map((file) => ({ rule: "no-unused-files", from: file, to: file })),
    ],
  };
}

/** A file that only tests use, or nothing, is the finding itself: see "no-unused-files" in `unused-files.ts`. */
export function printCrossing({ rule, from, to }: Crossing): string {
  return from === to ? `${from}: ${rule}` : `${from}: ${rule}: imports ${to}`;
}
