import { type ProofFault, readPlanProof } from "../plans/index.ts";
import type { Sha256 } from "../training/index.ts";
import { readAnalysisTable } from "./analysis-table.ts";
import { analysisRequestSchema, type PackageManifest } from "./model.ts";
import { jsonOf, openPackage, type PackageFault, packedText } from "./open-package.ts";
import type { PackageFiles } from "./ports.ts";
import { runAnalysis } from "./run-analysis.ts";
import { remakeShown } from "./shown-results.ts";

/** A result that is not what the same table and the same request give. */
export interface Difference {
  readonly path: string;
  /** First byte that differs, from 0. */
  readonly at: number;
  /** What the package bears there and what is computed, a few signs of each. */
  readonly packed: string;
  readonly computed: string;
}

export type Recomputed =
  | { readonly kind: "unusable"; readonly faults: readonly (PackageFault | UnreadAnalysis)[] }
  | {
      readonly kind: "computed";
      readonly manifest: PackageManifest;
      /** Results made again, the same or not: of comparisons, of effects, of the story and of the return. */
      readonly analyses: number;
      readonly differences: readonly Difference[];
      /** What of the sealed plan is not as it was sealed; undefined when the package bears no plan. */
      readonly planFaults: readonly ProofFault[] | undefined;
    };

interface UnreadAnalysis {
  readonly code: "unreadableAnalysis" | "unreadablePlan";
  readonly path: string;
}

interface Tools {
  readonly files: PackageFiles;
  readonly sha256: Sha256;
}

/** Makes every result of a package again from the package alone, and compares them byte for byte. */
export function recomputePackage(bytes: Uint8Array, tools: Tools): Recomputed {
  const opened = openPackage(bytes, tools);
  if (opened.kind === "unusable") return opened;
  const { manifest, files } = opened;
  const folders = [...files.keys()].flatMap((path) => {
    const found = /^(analyses\/\d+)\/[^/]+$/.exec(path)?.[1];
    return found === undefined ? [] : [found];
  });
  const made = [...new Set(folders)].toSorted().map((folder) => remake(folder, files, tools));
  const shown = remakeShown(files);
  const faults = made.flatMap((each) => ("code" in each ? [each] : []));
  for (const each of shown) {
    if ("unreadable" in each) faults.push({ code: "unreadableAnalysis", path: each.unreadable });
  }
  const plan = checkPlan(files.get(planPath), tools);
  if (plan === "unreadable") faults.push({ code: "unreadablePlan", path: planPath });
  if (faults.length > 0 || plan === "unreadable") return { kind: "unusable", faults };
  const differences = [
    ...made.flatMap((each) => ("difference" in each ? each.difference : [])),
    ...shown.flatMap((each) => ("path" in each ? differenceOf(each.path, each.packed, each.computed) : [])),
  ];
  const analyses = made.length + shown.length;
  return { kind: "computed", manifest, analyses, differences, planFaults: plan };
}

const planPath = "plan/plan-scelle.json";

function checkPlan(
  proof: Uint8Array | undefined,
  { sha256 }: Tools,
): readonly ProofFault[] | undefined | "unreadable" {
  if (proof === undefined) return undefined;
  const reading = readPlanProof(proof, sha256);
  if (reading.kind === "unreadable") return "unreadable";
  return reading.kind === "broken" ? reading.faults : [];
}

function remake(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  tools: Tools,
): UnreadAnalysis | { readonly difference: readonly Difference[] } {
  const at = (name: string) => files.get(`${folder}/${name}`);
  const [csv, packed] = [packedText(at("table.csv")), packedText(at("result.json"))];
  const request = analysisRequestSchema.safeParse(jsonOf(at("request.json")));
  const columns =
    csv === undefined
      ? undefined
      : readAnalysisTable(csv, jsonOf(at("table.csv-metadata.json")), tools.files);
  if (columns === undefined || packed === undefined || !request.success)
    return { code: "unreadableAnalysis", path: folder };
  const { study } = request.data;
  const isThere = [study.treatment, study.outcome, ...study.covariates].every((name) => columns.has(name));
  if (!isThere) return { code: "unreadableAnalysis", path: `${folder}/request.json` };
  const computed = runAnalysis(request.data, columns);
  if (computed === undefined) return { code: "unreadableAnalysis", path: `${folder}/request.json` };
  return { difference: differenceOf(`${folder}/result.json`, packed, computed) };
}

/** Signs shown around the place where two texts part. */
const shownSigns = 40;

function differenceOf(path: string, packed: string, computed: string): readonly Difference[] {
  if (packed === computed) return [];
  let at = 0;
  while (at < packed.length && packed[at] === computed[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - shownSigns / 2), at + shownSigns).trim();
  return [{ path, at, packed: around(packed), computed: around(computed) }];
}
