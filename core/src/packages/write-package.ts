import type { Columns } from "../../../engine/src/index.ts";
import type { UndatedFinding } from "../comparisons/index.ts";
import type { Effect } from "../evaluation/index.ts";
import type { Sha256 } from "../training/index.ts";
import { type ColumnTitles, describeTable, writeAnalysisTable } from "./analysis-table.ts";
import {
  type PackageKind,
  type PackageManifest,
  type PackageVersions,
  type PackedFile,
  type PackedRequest,
  packageFormat,
} from "./model.ts";
import type { PackageFiles } from "./ports.ts";
import { textOf } from "./run-analysis.ts";

/** A comparison that was unlocked, with all that its figure comes from, or the reason why there is none. */
export interface PackedAnalysis {
  readonly columns: Columns;
  readonly titles: ColumnTitles;
  readonly request: PackedRequest;
  /** As it was kept when it was unlocked: never made again here. */
  readonly found: Effect | UndatedFinding;
}

export interface PackageContent {
  readonly kind: PackageKind;
  readonly versions: PackageVersions;
  /** In French. */
  readonly readme: string;
  /** The proof of the sealed plan, as `ouvrage verify-plan` reads it; none when nothing is sealed. */
  readonly proof: string | undefined;
  /** Aggregates, as any reader of the project may have them. */
  readonly shown: Readonly<Record<string, unknown>>;
  /** What those are computed from, by the same names; one that is not there is not computed again. */
  readonly asked?: Readonly<Record<string, unknown>>;
  /** With lines of people: empty in a package of aggregates. */
  readonly analyses: readonly PackedAnalysis[];
}

interface Tools {
  readonly files: PackageFiles;
  readonly sha256: Sha256;
}

const manifestPath = "manifest.json";
const utf8 = new TextEncoder();

/** The archive of a package. The same content gives the same bytes: no clock and no chance has a part in it. */
export function writePackage(content: PackageContent, { files, sha256 }: Tools): Uint8Array {
  if (content.kind === "aggregates" && content.analyses.length > 0)
    throw new Error("invalid package; one of aggregates holds no line of anybody");
  const texts = new Map<string, string>([
    ["LISEZ-MOI.md", content.readme],
    ...(content.proof === undefined ? [] : [["plan/plan-scelle.json", content.proof] as const]),
    ...Object.entries(content.shown).map(
      ([name, value]) => [`resultats/${name}.json`, textOf(value)] as const,
    ),
    ...Object.entries(content.asked ?? {}).map(
      ([name, value]) => [`demandes/${name}.json`, textOf(value)] as const,
    ),
    ...content.analyses.flatMap((analysis, place) => analysisTexts(analysis, folderOf(place), files)),
  ]);
  const packed = [...texts]
    .map(([path, text]): PackedFile => ({ path, bytes: utf8.encode(text) }))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const manifest: PackageManifest = {
    format: packageFormat,
    version: 1,
    kind: content.kind,
    made: content.versions,
    files: packed.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256(bytes) })),
  };
  return files.writeArchive([{ path: manifestPath, bytes: utf8.encode(textOf(manifest)) }, ...packed]);
}

function folderOf(place: number): string {
  return `analyses/${String(place + 1).padStart(2, "0")}`;
}

function analysisTexts(
  { columns, titles, request, found }: PackedAnalysis,
  folder: string,
  files: PackageFiles,
): readonly (readonly [string, string])[] {
  return [
    [`${folder}/table.csv`, writeAnalysisTable(columns, files)],
    [`${folder}/table.csv-metadata.json`, textOf(describeTable(columns, "table.csv", titles))],
    [`${folder}/request.json`, textOf(request)],
    [`${folder}/result.json`, textOf(found)],
  ];
}
