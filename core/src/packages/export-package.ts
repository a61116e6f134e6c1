import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import {
  type ComparedTable,
  type ComparisonStore,
  comparedTable,
  factNamesFr,
  outcomeKeys,
  outcomeNamesFr,
  type ProjectComparison,
  startFacts,
  treatmentColumn,
  type UndatedFinding,
} from "../comparisons/index.ts";
import { viewEffects } from "../effects/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { exportPlanProof } from "../plans/index.ts";
import {
  type EffectsReportHouse,
  type EffectsReportSubject,
  gatherEffectsSubject,
} from "../reports/index.ts";
import type { PathShelf } from "../trajectories/index.ts";
import type { WorkforceStore } from "../workforce/index.ts";
import type { ColumnTitles } from "./analysis-table.ts";
import { analysisRequestSchema, type PackageKind, type PackedRequest } from "./model.ts";
import type { PackageFiles, Versions } from "./ports.ts";
import { runAnalysis, textOf } from "./run-analysis.ts";
import { effectsRequest, returnRequest } from "./shown-results.ts";
import type { SayPackage } from "./words.fr.ts";
import { type PackedAnalysis, writePackage } from "./write-package.ts";

/** In order of precedence. */
export type ExportPackageRefusal = NotAllowed | { readonly code: "unknownDocument" };

export interface PackageHouse extends EffectsReportHouse {
  readonly comparisons: ComparisonStore;
  readonly paths: PathShelf;
  readonly workforce: WorkforceStore;
  readonly packageFiles: PackageFiles;
  readonly versions: Versions;
  readonly sayPackage: SayPackage;
}

interface ExportedPackage {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * Everything that a project's results come from, to be computed again elsewhere. Lines of people leave only with
 * whoever may see the payroll, and never through a share.
 */
export async function exportPackage(
  house: PackageHouse,
  actor: Actor,
  { project, kind }: { readonly project: string; readonly kind: PackageKind },
): Promise<Result<ExportedPackage, ExportPackageRefusal>> {
  if (kind === "rows" && (!may(actor, "exportDataRows") || actor.share !== undefined))
    return refuse(notAllowed);
  const gathered = await gatherEffectsSubject(house, actor, { project });
  if (!gathered.ok) return gathered;
  const subject = gathered.value;
  const proof = await exportPlanProof(house, actor, { project });
  const analyses = kind === "rows" ? await analysesOf(house, project, subject.comparisons) : [];
  const viewed = await viewEffects(house, actor, { project });
  if (!viewed.ok) return viewed;
  const { returned } = subject;
  const asked = {
    effets: effectsRequest(viewed.value),
    ...(returned === undefined ? {} : { retour: returnRequest(returned) }),
  };
  const content = {
    kind,
    versions: house.versions(),
    proof: proof.ok ? new TextDecoder().decode(proof.value.bytes) : undefined,
    shown: shownOf(subject),
    asked,
    analyses: analyses.map(({ analysis }) => analysis),
    readme: readmeOf({ kind, label: subject.project.label, isSealed: proof.ok, analyses }, house.sayPackage),
  };
  const bytes = writePackage(content, { files: house.packageFiles, sha256: house.sha256 });
  return accept({
    name: `paquet-${kind === "rows" ? "lignes" : "resultats"}.zip`,
    mediaType: "application/zip",
    bytes,
  });
}

/** What any reader of the project has on its pages. Who chose a comparison is an account: it stays here. */
function shownOf({ lines, comparisons, releases, story, returned }: EffectsReportSubject) {
  return {
    effets: lines,
    comparaisons: comparisons.map(({ chosenBy: _account, ...comparison }) => comparison),
    reponses: releases,
    ...(story === undefined ? {} : { contribution: story }),
    ...(returned === undefined ? {} : { retour: returned }),
  };
}

interface NamedAnalysis {
  readonly label: string;
  readonly rows: number;
  readonly analysis: PackedAnalysis;
}

/** Comparisons that were unlocked, with a figure or with the reason why there is none, as they were chosen. */
async function analysesOf(
  house: PackageHouse,
  project: string,
  chosen: readonly ProjectComparison[],
): Promise<readonly NamedAnalysis[]> {
  const { sayPackage } = house;
  const analyses: NamedAnalysis[] = [];
  for (const comparison of chosen) {
    const { outcome, finding } = comparison;
    if (finding === undefined) continue;
    const table = await comparedTable(house, project, comparison);
    if (table === undefined) continue;
    const { unlockedAt: _moment, ...kept } = finding;
    analyses.push({
      label: sayPackage(`packages.column.${outcome}`),
      rows: comparison.people.trained + comparison.people.compared,
      analysis: {
        columns: table.columns,
        titles: columnTitles(sayPackage),
        request: askedAsFound(table, kept),
        found: kept,
      },
    });
  }
  return analyses;
}

/** Rule of the intervals that were found before the cautious one was there, and of some that were found since. */
const plainRule = "HC2 t Satterthwaite";

/**
 * What was asked of the table when its finding was made: of one that was found before intervals were made cautious, the
 * plain interval, without which its package would not give it again.
 */
export function askedAsFound(table: ComparedTable, found: UndatedFinding): PackedRequest {
  const asked = askedOf(table);
  if (found.kind !== "effect" || found.effect.inference.intervalRule !== plainRule) return asked;
  const plain = askedOf({ ...table, cautious: false });
  const kept = textOf(found);
  const gives = (request: PackedRequest) => runAnalysis(request, table.columns) === kept;
  return !gives(asked) && gives(plain) ? plain : asked;
}

/** What was asked of the table of a comparison, as a package bears it. */
export function askedOf({ study, method, cautious }: ComparedTable): PackedRequest {
  const asked = { format: 1, analysis: "comparisonFinding", study, options: { method, cautious } };
  return analysisRequestSchema.parse(JSON.parse(JSON.stringify(asked)));
}

/** Titles of every column that a table of a comparison may have, by the names that the columns bear. */
export function columnTitles(say: SayPackage): ColumnTitles {
  return Object.fromEntries([
    ["row", say("packages.column.row")],
    [treatmentColumn, say("packages.column.trained")],
    ...startFacts.map((fact) => [factNamesFr[fact], say(`packages.column.${fact}`)]),
    ...outcomeKeys.map((outcome) => [outcomeNamesFr[outcome], say(`packages.column.${outcome}`)]),
  ]);
}

interface Explained {
  readonly kind: PackageKind;
  readonly label: string;
  readonly isSealed: boolean;
  readonly analyses: readonly NamedAnalysis[];
}

function readmeOf({ kind, label, isSealed, analyses }: Explained, say: SayPackage): string {
  const named = analyses.map(({ label: of, rows }, place) =>
    say("packages.readme.analysis", { folder: String(place + 1).padStart(2, "0"), label: of, count: rows }),
  );
  const lines = [
    say("packages.readme.title", { label }),
    say(`packages.readme.${kind}`),
    say("packages.readme.files"),
    [
      say("packages.readme.manifest"),
      say(isSealed ? "packages.readme.plan" : "packages.readme.noPlan"),
      say("packages.readme.shown"),
      say("packages.readme.asked"),
      ...(kind === "rows" ? [say("packages.readme.analyses"), ...named] : []),
    ].join("\n"),
    say("packages.readme.again"),
    say("packages.readme.againHow"),
    say("packages.readme.answers"),
    ...(kind === "rows" ? [say("packages.readme.kept"), say("packages.readme.empty")] : []),
  ];
  return `${lines.join("\n\n")}\n`;
}
