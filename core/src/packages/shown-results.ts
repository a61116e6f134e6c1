import { z } from "zod";
import { releasedAnswerSchema } from "../answers/index.ts";
import { projectComparisonSchema } from "../comparisons/index.ts";
import {
  contributionStory,
  type EffectBook,
  type EffectLine,
  effectBookSchema,
  effectLines,
  type Perception,
  perceptionSchema,
  unlockedFindings,
  type ViewedEffects,
} from "../effects/index.ts";
import { planSchema } from "../plans/index.ts";
import { estimateReturn, type ReturnFinding, returnRequestSchema } from "../returns/index.ts";
import { jsonOf, packedText } from "./open-package.ts";
import { textOf } from "./run-analysis.ts";

/** Where a package holds its results, and what they are computed from. */
export const shownPaths = {
  effects: "resultats/effets.json",
  comparisons: "resultats/comparaisons.json",
  answers: "resultats/reponses.json",
  story: "resultats/contribution.json",
  return: "resultats/retour.json",
  effectsRequest: "demandes/effets.json",
  returnRequest: "demandes/retour.json",
} as const;

const effectsRequestSchema = z.strictObject({
  format: z.literal(1),
  plan: planSchema.exactOptional(),
  isSealedBefore: z.boolean(),
  book: effectBookSchema,
  /** What questionnaires for groups said, which nobody wrote in the book. */
  heard: z.array(perceptionSchema).readonly(),
});
type EffectsRequest = z.infer<typeof effectsRequestSchema>;
const keptRequestSchema = z.strictObject({ format: z.literal(1), request: returnRequestSchema });
const comparisonsSchema = z.array(
  projectComparisonSchema.unwrap().pick({ indicator: true, finding: true, state: true }),
);

/** What the lines of effects are read from, beside comparisons and published answers. */
export function effectsRequest({ plan, standing, book, lines }: ViewedEffects): EffectsRequest {
  return {
    format: 1,
    ...(plan === undefined ? {} : { plan }),
    isSealedBefore: standing === "sealedBefore",
    book,
    heard: heardOf(lines, book),
  };
}

function heardOf(lines: readonly EffectLine[], { perceptions }: EffectBook): readonly Perception[] {
  const written = new Set(perceptions.map(({ id }) => id));
  return lines.flatMap((line) => line.perceptions.filter(({ id }) => !written.has(id)));
}

/** What a return was estimated from: the finding bears all of it. */
export function returnRequest({ costLines, effects, intangible }: ReturnFinding) {
  return { format: 1, request: { costs: costLines, effects, intangible } } as const;
}

/** A result made again from what the package holds beside it. */
export interface MadeAgain {
  readonly path: string;
  readonly packed: string;
  readonly computed: string;
}

type Packed = ReadonlyMap<string, Uint8Array>;

/** Results of effects, of the story and of the return, made again; a path alone is a file that cannot be read. */
export function remakeShown(files: Packed): readonly (MadeAgain | { readonly unreadable: string })[] {
  return [...remakeEffects(files), ...remakeReturn(files)];
}

function remakeEffects(files: Packed): readonly (MadeAgain | { readonly unreadable: string })[] {
  if (!files.has(shownPaths.effectsRequest)) return [];
  const asked = effectsRequestSchema.safeParse(jsonOf(files.get(shownPaths.effectsRequest)));
  const comparisons = comparisonsSchema.safeParse(jsonOf(files.get(shownPaths.comparisons)));
  const releases = z.array(releasedAnswerSchema).safeParse(jsonOf(files.get(shownPaths.answers)));
  if (!asked.success) return [{ unreadable: shownPaths.effectsRequest }];
  if (!comparisons.success) return [{ unreadable: shownPaths.comparisons }];
  if (!releases.success) return [{ unreadable: shownPaths.answers }];
  const { plan, isSealedBefore, book, heard } = asked.data;
  const answered = { comparisons: unlockedFindings(comparisons.data), releases: releases.data, heard };
  const lines = effectLines({ plan, isSealedBefore, book, ...answered });
  return [
    compared(files, shownPaths.effects, lines),
    compared(files, shownPaths.story, contributionStory(book.contribution, plan)),
  ];
}

function remakeReturn(files: Packed): readonly (MadeAgain | { readonly unreadable: string })[] {
  if (!files.has(shownPaths.returnRequest)) return [];
  const asked = keptRequestSchema.safeParse(jsonOf(files.get(shownPaths.returnRequest)));
  if (!asked.success) return [{ unreadable: shownPaths.returnRequest }];
  return [compared(files, shownPaths.return, estimateReturn(asked.data.request))];
}

function compared(files: Packed, path: string, value: unknown): MadeAgain | { readonly unreadable: string } {
  const packed = packedText(files.get(path));
  return packed === undefined ? { unreadable: path } : { path, packed, computed: textOf(value) };
}
