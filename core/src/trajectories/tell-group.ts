import {
  competingRisks,
  kaplanMeier,
  type SequenceFinding,
  type Spells,
  stateSequences,
  typicalPaths,
} from "../../../engine/src/sequences/index.ts";
import { type AlignedPaths, monthsBeforeStart } from "./align-paths.ts";
import { causeWordsFr } from "./cause-words.fr.ts";
import { isPresent } from "./choose-groups.ts";
import { countChanges, payIndex } from "./follow-facts.ts";
import {
  codeOf,
  type GroupPaths,
  goneStates,
  isGoneCode,
  type PathAlignment,
  type PathState,
  pathStates,
  untoldStates,
} from "./model.ts";
import type { PathBook } from "./path-book.ts";
import { spellsFrom } from "./spells-of-paths.ts";

/** Moves told, the most frequent first. */
const movesAtMost = 12;

export interface GroupToTell {
  readonly name: GroupPaths["name"];
  readonly aligned: AlignedPaths;
  readonly alignment: PathAlignment;
  /** Place of the month from which everybody is counted, when paths are aligned by the calendar. */
  readonly origin: number;
}

/** Months that everybody's staying is counted from: one for all, or one's own. */
export function spellsOfGroup(book: PathBook, { aligned, alignment, origin }: GroupToTell): Spells {
  const { people, firsts } = aligned;
  if (alignment === "calendar") return spellsFrom(book, people, () => origin);
  const before = alignment === "start" ? monthsBeforeStart : 0;
  return spellsFrom(book, people, (row) => (firsts[row] ?? 0) + before);
}

/** Names of the causes; in English they go by the state's own name. */
const causeNames = goneStates.map((state, cause) => ({ fr: causeWordsFr[cause] ?? state, en: state }));

/** All that is told of a group. */
export function tellGroup(book: PathBook, group: GroupToTell): GroupPaths {
  const { name, aligned, alignment } = group;
  const { people, table } = aligned;
  const spells = spellsOfGroup(book, group);
  const sequences = stateSequences(table, { unknown: untoldStates.map(codeOf) });
  return {
    name,
    people: people.length,
    counts: countByMonth(aligned),
    kept: countKept(book, group),
    states: told(sequences, ({ moves }) => ({
      moves: moves
        .slice(0, movesAtMost)
        .map((move) => ({ ...move, from: stateAt(move.from), to: stateAt(move.to) })),
    })),
    changes: countChanges(book, people),
    payIndex: alignment === "calendar" ? payIndex(book, people) : [],
    staying: told(kaplanMeier(spells), ({ points }) => ({
      origin: alignment === "calendar" ? (book.months[group.origin] ?? "") : "",
      points: points.map(({ standardError: _, ...point }) => point),
    })),
    causes: told(competingRisks(spells, { wording: causeNames }), ({ causes }) => ({
      shares: causes.flatMap((curve, cause) => {
        const last = curve.at(-1);
        const left = curve.reduce((sum, point) => sum + point.left, 0);
        const state = goneStates[cause];
        if (last === undefined || state === undefined || left === 0) return [];
        return [{ state, left, estimate: last.estimate, low: last.low, high: last.high }];
      }),
    })),
    typical: told(typicalPaths(table), ({ paths, silhouette }) => ({
      silhouette,
      paths: paths.map((path) => ({ states: path.states.map(stateAt), people: path.people })),
    })),
  };
}

type Told<Extra> =
  | ({ kind: "told"; reading: Sentences; caveats: Sentences[] } & Extra)
  | { kind: "refused"; reading: Sentences };
interface Sentences {
  fr: string;
  en: string;
}

/** A finding of the engine with what is kept of its details, or its refusal. */
export function told<Details, Extra>(
  finding: SequenceFinding<Details>,
  keep: (details: Details) => Extra,
): Told<Extra> {
  if (finding.kind === "refused") return { kind: "refused", reading: { ...finding.notEstimable.reading } };
  const caveats = finding.caveats.map(({ reading }) => ({ ...reading }));
  return { kind: "told", reading: { ...finding.reading }, caveats, ...keep(finding.details) };
}

function stateAt(code: number): PathState {
  return pathStates[code] ?? "noFile";
}

function countByMonth({ table: { months, codes } }: AlignedPaths): number[][] {
  const counts = Array.from({ length: months }, () => pathStates.map(() => 0));
  codes.forEach((code, at) => {
    const month = counts[at % months];
    if (month !== undefined) month[code] = (month[code] ?? 0) + 1;
  });
  return counts;
}

/** Of those present in the month counted from, where they are in the last month of the window. */
function countKept(book: PathBook, { aligned, alignment, origin }: GroupToTell): GroupPaths["kept"] {
  const width = book.months.length;
  const lastMonth = Math.max(0, book.isStored.lastIndexOf(true));
  const before = alignment === "start" ? monthsBeforeStart : 0;
  const kept = {
    firstMonth: alignment === "calendar" ? origin : 0,
    lastMonth,
    present: 0,
    still: 0,
    gone: 0,
    notTold: 0,
  };
  aligned.people.forEach((person, row) => {
    const first = alignment === "calendar" ? origin : (aligned.firsts[row] ?? 0) + before;
    if (!isPresent(book, person, first)) return;
    kept.present += 1;
    if (isPresent(book, person, lastMonth)) kept.still += 1;
    else if (isGoneCode(book.states[person * width + lastMonth] ?? 255)) kept.gone += 1;
    else kept.notTold += 1;
  });
  return kept;
}
