import { type MergeChoices, type MergeConflict, type Merging, mergeList, partOf } from "../projects/index.ts";
import type { EffectBook, Perception } from "./model.ts";

/** A book before two people changed it, and what each made of it. */
export interface BookVersions {
  readonly base: EffectBook;
  readonly mine: EffectBook;
  readonly theirs: EffectBook;
}

/** Two people's changes put together, and what only they can choose; mine stands in the meantime. */
export interface MergedBook {
  readonly book: EffectBook;
  readonly conflicts: readonly MergeConflict[];
}

const byId = ({ id }: { readonly id: string }): string => id;

/** Puts together what two people changed in a book, line by line and field by field. */
export function mergeBooks(versions: BookVersions, choices: MergeChoices = new Map()): MergedBook {
  const merging: Merging = { choices, conflicts: [] };
  const book: EffectBook = {
    schemaVersion: versions.mine.schemaVersion,
    ...mergeVoices(versions, merging),
    ...mergeFigures(versions, merging),
    contribution: mergeStory(versions, merging),
  };
  return { book, conflicts: merging.conflicts };
}

type KeptLine = Pick<Perception, "keptOn">;

/** A line that two people wrote was last written on the later of their days: nobody is asked which. */
function laterKept({ mine, theirs }: { readonly mine: KeptLine; readonly theirs: KeptLine }): KeptLine {
  const [last] = [mine, theirs]
    .flatMap(({ keptOn }) => (keptOn === undefined ? [] : [keptOn]))
    .toSorted()
    .reverse();
  return last === undefined ? {} : { keptOn: last };
}

function mergeVoices(versions: BookVersions, merging: Merging) {
  return {
    perceptions: mergeList(
      partOf(versions, "perceptions"),
      {
        list: "perceptions",
        keyOf: byId,
        build: (of, line) => ({
          id: of("id"),
          indicator: of("indicator"),
          function: of("function"),
          sense: of("sense"),
          words: of("words"),
          saidOn: of("saidOn"),
          ...laterKept(line),
        }),
      },
      merging,
    ),
    traces: mergeList(
      partOf(versions, "traces"),
      {
        list: "traces",
        keyOf: byId,
        build: (of, line) => ({
          id: of("id"),
          indicator: of("indicator"),
          words: of("words"),
          on: of("on"),
          by: of("by"),
          ...laterKept(line),
        }),
      },
      merging,
    ),
  };
}

function mergeFigures(versions: BookVersions, merging: Merging) {
  return {
    figures: mergeList(
      partOf(versions, "figures"),
      {
        list: "figures",
        keyOf: byId,
        build: (of, line) => ({
          id: of("id"),
          indicator: of("indicator"),
          moment: of("moment"),
          figure: of("figure"),
          on: of("on"),
          source: of("source"),
          people: of("people"),
          words: of("words"),
          ...laterKept(line),
        }),
      },
      merging,
    ),
    ownEffects: mergeList(
      partOf(versions, "ownEffects"),
      {
        list: "ownEffects",
        keyOf: byId,
        build: (of) => ({
          id: of("id"),
          label: of("label"),
          unit: of("unit"),
          direction: of("direction"),
        }),
      },
      merging,
    ),
  };
}

function mergeStory(versions: BookVersions, merging: Merging): EffectBook["contribution"] {
  const story = partOf(versions, "contribution");
  return {
    links: mergeList(
      partOf(story, "links"),
      {
        list: "links",
        keyOf: byId,
        build: (of) => ({
          id: of("id"),
          from: of("from"),
          to: of("to"),
          evidence: of("evidence"),
          standing: of("standing"),
        }),
      },
      merging,
    ),
    rivals: mergeList(
      partOf(story, "rivals"),
      {
        list: "rivals",
        keyOf: byId,
        build: (of) => ({ id: of("id"), kind: of("kind"), standing: of("standing"), words: of("words") }),
      },
      merging,
    ),
  };
}
