import type { Column, Columns } from "../columns/column.ts";
import { columnsOf } from "../columns/term.ts";
import { fisherUpper } from "../distributions/incomplete-beta.ts";
import type { Caveat } from "./caveat.ts";
import { codesOf, groupCount } from "./group-codes.ts";
import type { People } from "./people.ts";
import type { DesignStudy, EstimateOptions } from "./study.ts";

/** A company, a site, a team: names of columns whose people share a fate. */
const groupWords = [
  "sites?",
  "entreprises?",
  "compan(y|ies)",
  "firms?",
  "soci[ée]t[ée]s?",
  "[ée]tablissements?",
  "agences?",
  "[ée]quipes?",
  "teams?",
  "ateliers?",
  "plants?",
  "schools?",
  "classes?",
  "groupes?",
  "groups?",
  "clusters?",
  "siret",
  "siren",
  "clients?",
  "chantiers?",
  "magasins?",
  "employe(u)?rs?",
];
const groupNames = new RegExp(`(^|[^a-z])(${groupWords.join("|")})($|[^a-z])`, "i");

/** Up to this many people, colleagues of a group know and teach each other. */
const smallGroupSize = 30;

/** What groups are looked for in; without outcome only columns named like a group count. */
export interface GroupSearch {
  readonly study: DesignStudy;
  readonly columns: Columns;
  readonly people: People;
  readonly options: EstimateOptions;
  readonly outcome?: Float64Array;
}

/** Groups that the study leaves unused, and trained people beside untrained colleagues. */
export function groupCaveats(search: GroupSearch): readonly Caveat[] {
  const { study, people } = search;
  const declared =
    people.clusters === undefined ? undefined : { column: study.cluster ?? "", codes: people.clusters };
  const found = declared === undefined ? findGroups(search) : undefined;
  const groups = declared ?? found;
  if (groups === undefined) return [];
  const ignored: readonly Caveat[] =
    found === undefined
      ? []
      : [
          {
            code: "clustersIgnored",
            column: found.column,
            groups: groupCount(found.codes),
            people: people.rows.length,
          },
        ];
  return [...ignored, ...spillOver(groups, people)];
}

interface Groups {
  readonly column: string;
  readonly codes: Int32Array;
}

function findGroups({ study, columns, people, options, outcome }: GroupSearch): Groups | undefined {
  const used = new Set([
    study.treatment,
    study.outcome,
    ...people.terms.flatMap(columnsOf),
    ...(options.exact ?? []),
    ...(study.otherOutcomes ?? []),
    study.weights,
    study.offered,
    options.foldColumn,
  ]);
  for (const [name, column] of columns) {
    if (used.has(name)) continue;
    const isNamed = groupNames.test(name);
    if (!isNamed && (column.kind === "number" || outcome === undefined)) continue;
    if (!mayBeGroups(column, people.rows)) continue;
    const codes = codesOf([name], new Map([[name, column]]), people.rows);
    if (isNamed || (outcome !== undefined && sharesFate(codes, people, outcome)))
      return { column: name, codes };
  }
  return undefined;
}

/** Between 3 groups and one group for two people, nobody without a group. */
function mayBeGroups(column: Column, rows: Int32Array): boolean {
  const most = rows.length / 2;
  const seen = new Set<number>();
  for (const row of rows) {
    const code = column.kind === "number" ? column.values[row] : column.codes[row];
    if (column.kind === "number" ? !Number.isInteger(code) : code < 0) return false;
    seen.add(code);
    if (seen.size > most) return false;
  }
  return seen.size >= 3;
}

/** Chance below which people of a group are taken to be alike: many columns may be looked at. */
const surprise = 0.001;

/** Analysis of variance of the outcome, less the mean of the arm, between the groups. */
function sharesFate(codes: Int32Array, { treated }: People, outcome: Float64Array): boolean {
  const armSums = [0, 0];
  const armSizes = [0, 0];
  outcome.forEach((value, person) => {
    armSums[treated[person]] += value;
    armSizes[treated[person]]++;
  });
  const groups = groupCount(codes);
  const sums = new Float64Array(groups);
  const sizes = new Float64Array(groups);
  let total = 0;
  outcome.forEach((value, person) => {
    const rest = value - armSums[treated[person]] / armSizes[treated[person]];
    sums[codes[person]] += rest;
    sizes[codes[person]]++;
    total += rest * rest;
  });
  const between = sums.reduce((sum, value, group) => sum + (value * value) / sizes[group], 0);
  const [above, below] = [groups - 1, outcome.length - groups - 1];
  if (below < 1 || total - between <= 0) return false;
  return fisherUpper(between / above / ((total - between) / below), above, below) < surprise;
}

function spillOver({ column, codes }: Groups, { treated, treatedCount }: People): readonly Caveat[] {
  const groups = groupCount(codes);
  const people = new Int32Array(groups);
  const trained = new Int32Array(groups);
  codes.forEach((code, person) => {
    people[code]++;
    trained[code] += treated[person];
  });
  let beside = 0;
  for (let group = 0; group < groups; group++) {
    if (people[group] <= smallGroupSize && trained[group] < people[group]) beside += trained[group];
  }
  if (beside < treatedCount / 4) return [];
  return [{ code: "spillOver", column, trained: beside, of: treatedCount }];
}
