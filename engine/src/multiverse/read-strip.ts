import type { Told } from "../evaluate/caveat.ts";
import type { Sentences, Study } from "../evaluate/study.ts";
import { decimalsFor, writeFigure } from "../reading/figures.ts";
import { figureStyles, type Language } from "../reading/phrases.ts";
import type { MultiverseCaveat } from "./multiverse-caveat.ts";
import type { Agreement, Multiverse } from "./multiverse-finding.ts";
import { caveatWords, conclusions, stripSentences } from "./words-of-multiverse.ts";

type Strip = Pick<
  Multiverse,
  "designs" | "lowest" | "highest" | "sameSide" | "clear" | "declared" | "agreement"
> & { /** Standard error of the declared design: it decides the decimals. */ readonly error: number };

/** The strip in plain sentences: range, place of the declared design, how many agree, and what follows. */
export function readStrip(strip: Strip, study: Study): Sentences {
  return { fr: sentencesOf(strip, study, "fr"), en: sentencesOf(strip, study, "en") };
}

function sentencesOf(strip: Strip, study: Study, language: Language): string {
  const unit = study.wording?.unit === undefined ? "" : `\u00a0${study.wording.unit}`;
  const style = figureStyles[language];
  const amount = (value: number) => `${writeFigure(value, decimalsFor(strip.error), style)}${unit}`;
  const count = (value: number) => writeFigure(value, 0, style);
  const words = {
    designs: count(strip.designs),
    lowest: amount(strip.lowest),
    highest: amount(strip.highest),
    declared: amount(strip.declared.estimate),
    name: strip.declared.name[language],
    sameSide: count(strip.sameSide),
    clear: count(strip.clear),
  };
  if (strip.designs < 2) return stripSentences.alone[language](words);
  const agreement: Agreement = strip.agreement;
  return [
    stripSentences.range[language](words),
    stripSentences.sides[language](words),
    conclusions[agreement][language],
  ].join(" ");
}

/** A caveat of the strip with its sentence. */
export function tellMultiverseCaveat<Each extends MultiverseCaveat["code"]>(
  caveat: MultiverseCaveat & { readonly code: Each },
): Told<MultiverseCaveat> {
  const write: (caveat: MultiverseCaveat & { readonly code: Each }) => Sentences = caveatWords[caveat.code];
  return { ...caveat, reading: write(caveat) };
}
