import { nameActors } from "./actor-words.fr.ts";
import {
  claimWords,
  comparedMaySayWords,
  countWords,
  figureWords,
  gapWords,
  maySayWords,
  notComparedWords,
  type Said,
  saidSentence,
} from "./claim-words.fr.ts";
import { actorsSaying } from "./disagreements.ts";
import type { Evidence } from "./evidence-level.ts";
import type { ChangeRule } from "./figure-change.ts";
import { dayText, figureText, limitText, peopleText, spaced } from "./french-text.ts";
import type { EffectLine, Figure } from "./line-model.ts";
import { answeringActors, askedTwice } from "./linked-answers.ts";
import { type EvidenceLevel, peopleForNumber, type Sense } from "./vocabulary.ts";

/** An effect whose rung is known, and what its comparison says. */
export interface ClaimSubject {
  readonly unit: string;
  readonly rule: ChangeRule;
  readonly rung: EvidenceLevel | "none";
  readonly compared: Sense;
}

/** What may be claimed of an effect and how strongly, in French. */
export function writeReading(evidence: Evidence, subject: ClaimSubject): EffectLine["reading"] {
  const claim = claimOf[subject.rung](evidence, subject);
  return { claim: spaced(claim), maySay: spaced(maySayOf(evidence, subject)) };
}

const claimOf: Readonly<Record<ClaimSubject["rung"], (evidence: Evidence, subject: ClaimSubject) => string>> =
  {
    none: () => claimWords.none,
    perceived: (evidence) => heardSentence(evidence),
    corroborated: (evidence) => heardSentence(evidence),
    observed: (evidence, { unit, rule }) => observedSentence(evidence, unit, rule),
    measured: (evidence, subject) => measuredSentence(evidence, subject),
    compared: ({ comparison }) =>
      claimWords.compared(comparison?.kind === "effect" ? comparison.effect.reading.fr : ""),
  };

function heardSentence({ perceptions, answers }: Evidence): string {
  const said: readonly Said[] = (["better", "same", "worse"] as const).map((sense) => ({
    sense,
    actors: actorsSaying(perceptions, sense),
  }));
  if (said.some(({ actors }) => actors.length > 0)) return saidSentence(said);
  return claimWords.answered(nameActors(answeringActors(answers)));
}

function observedSentence(evidence: Evidence, unit: string, rule: ChangeRule): string {
  const days = evidence.traces.flatMap(({ on, words }) =>
    on.known && words.trim() !== "" ? [on.value] : [],
  );
  const last = days.toSorted().at(-1);
  const figure = evidence.figures.findLast(({ moment, on }) => moment !== "before" && on.known);
  const seen =
    last === undefined && figure?.on.known
      ? claimWords.figureAlone(writeFigure(figure, unit, rule), dayText(figure.on.value))
      : claimWords.traces(days.length, dayText(last ?? ""));
  const { perceptions } = evidence;
  return perceptions.some(({ sense }) => sense !== "unknown") ? `${seen} ${heardSentence(evidence)}` : seen;
}

function measuredSentence(evidence: Evidence, { unit, rule }: ClaimSubject): string {
  const { change, figures, answers, comparison } = evidence;
  const { places } = change;
  const [start, end] = [figures[places?.before ?? -1], figures[places?.after ?? -1]];
  const isRead = change.gap === undefined || change.gap === "fewEvents";
  if (start !== undefined && end !== undefined && isRead)
    return claimWords.measured({
      before: writeFigure(start, unit, rule),
      after: writeFigure(end, unit, rule),
      sense: change.sense,
      isHeld: rule.direction === "hold",
    });
  if (comparison?.kind === "effect") return comparison.effect.reading.fr;
  const twice = askedTwice(answers);
  if (twice === undefined) throw new Error("invalid rung; a measured effect was read or asked twice");
  return claimWords.askedTwice(twice.questionText, peopleText(twice.before), peopleText(twice.after));
}

/** A figure with its unit, how many people it is about, and its interval; no number under eight people. */
export function writeFigure(figure: Figure, unit: string, { measure }: Pick<ChangeRule, "measure">): string {
  const { value, people, interval, counts } = figure;
  if (isAboutTooFew(figure, measure)) return figureWords.tooFew(peopleForNumber);
  const told = `${figureText(value)} ${unit}`.trim();
  const low = interval === undefined ? "" : limitText(interval.low);
  const span =
    interval === undefined
      ? []
      : [
          interval.high.known
            ? figureWords.between(low, limitText(interval.high.value))
            : figureWords.atLeast(low),
        ];
  const counted = counts === undefined ? [] : [countText(counts)];
  const details = [...(people === undefined ? [] : [peopleText(people)]), ...counted, ...span];
  return details.length === 0 ? told : `${told} (${details.join(" ; ")})`;
}

function countText(counts: NonNullable<Figure["counts"]>): string {
  if (counts.kind === "accidents") return countWords.accidents(counts.accidents, figureText(counts.hours));
  return countWords.events(figureText(counts.count), counts.months);
}

/** Whether a figure about people is about too few of them for a number to be told. */
export function isAboutTooFew({ people }: Figure, measure: ChangeRule["measure"]): boolean {
  const isOfPeople = measure === "share" || measure === "score";
  return isOfPeople && people !== undefined && people < peopleForNumber;
}

function maySayOf({ change, figures, comparison }: Evidence, { rung, compared }: ClaimSubject): string {
  const first = rung === "compared" ? comparedMaySayWords[compared] : maySayWords[rung];
  const isTried = figures.some(({ moment }) => moment !== "before");
  const gap = isTried && rung !== "compared" && change.gap !== undefined ? [gapWords[change.gap]] : [];
  const missed = comparison?.kind === "notEstimable" ? [notComparedWords(comparison.reading.fr)] : [];
  return [first, ...gap, ...missed].join(" ");
}
