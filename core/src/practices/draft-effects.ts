import { employerFrameRule } from "../disclosure/index.ts";
import type { EffectLine } from "../effects/index.ts";
import { findingStays } from "../reports/index.ts";
import type { CaseSubject } from "./case-subject.ts";
import { type Drafted, traceOf } from "./draft-sentence.ts";
import type { SayCase } from "./say-case.ts";

/** What was to change, whether it was written before, and what is known of it, whichever way it went. */
export function draftEffects(subject: CaseSubject, say: SayCase): readonly Drafted[] {
  const { id, lines, story, sealed } = subject;
  const told = lines.flatMap((line) => [lineSentence(line, say), ...troubles(line)]);
  const verdict = story?.verdict ?? "notTold";
  return [
    ...draftPlan(subject),
    ...told,
    ...(lines.length > 0
      ? []
      : [
          {
            id: "noAnswer",
            field: "limits",
            key: "practices.draft.noAnswer",
            traces: [traceOf("project", id)],
            isUnfavorable: true,
          } as const,
        ]),
    ...(story === undefined || verdict === "notTold"
      ? []
      : [
          {
            id: "story",
            field: "limits",
            key: "practices.draft.story",
            values: { claim: story.reading.claim },
            isOfFigures: true,
            traces: [traceOf("story", sealed?.id ?? id)],
            isUnfavorable: verdict === "notConfirmed",
          } as const,
        ]),
  ];
}

function draftPlan({ id, sealed }: CaseSubject): readonly Drafted[] {
  if (sealed === undefined)
    return [
      {
        id: "notSealed",
        field: "evaluation",
        key: "practices.draft.notSealed",
        traces: [traceOf("project", id)],
        isUnfavorable: true,
      },
    ];
  const { plan, on, isBefore } = sealed;
  const traces = [traceOf("seal", sealed.id, on)];
  const failure = plan.failure.trim();
  return [
    {
      id: "sealed",
      field: "evaluation",
      key: isBefore ? "practices.draft.sealedBefore" : "practices.draft.sealedLate",
      traces,
      isUnfavorable: !isBefore,
    },
    ...plan.indicators.map(
      ({ id: indicator, label }): Drafted => ({
        id: `indicator:${indicator}`,
        field: "evaluation",
        key: "practices.draft.indicator",
        words: label,
        traces: [traceOf("indicator", indicator, on)],
      }),
    ),
    ...(failure === ""
      ? []
      : [
          {
            id: "failure",
            field: "evaluation",
            key: "practices.draft.failure",
            words: failure,
            traces,
          } as const,
        ]),
  ];
}

/** Whether a line rests on so few people that its figures stay in the company. */
export function isOfFewPeople({ figures, measure, comparison }: EffectLine): boolean {
  const isOfPeople = measure === "share" || measure === "score";
  const { k } = employerFrameRule;
  if (isOfPeople && figures.some(({ people }) => people === undefined || people < k)) return true;
  return comparison?.kind === "effect" && findingStays(comparison.effect) !== undefined;
}

/** Unfavorable: the wrong way, nothing known, or everybody of another opinion. */
function lineSentence(line: EffectLine, say: SayCase): Drafted {
  const { indicator, label, evidence, change, isForeseen } = line;
  const hidesFigures = (evidence === "measured" || evidence === "compared") && isOfFewPeople(line);
  const claim = hidesFigures ? say(`practices.draft.fewPeople.${change.sense}`) : line.reading.claim;
  const rung = say("practices.draft.effectEvidence", { evidence: say(`patterns.evidence.${evidence}`) });
  return {
    id: `effect:${indicator}`,
    field: "effects",
    key: isForeseen ? "practices.draft.effect" : "practices.draft.effectUnforeseen",
    values: { claim: `${claim}${rung}` },
    words: label,
    isOfFigures: true,
    traces: [traceOf("indicator", indicator)],
    isUnfavorable: isAgainst(line),
  };
}

/** Whether somebody or something says that it did not go well, or that nothing is known. */
export function isAgainst({ evidence, change, perceptions }: EffectLine): boolean {
  if (evidence === "none" || change.sense === "worse") return true;
  if (change.sense === "same" && evidence !== "perceived" && evidence !== "corroborated") return true;
  return perceptions.some(({ sense }) => sense === "worse");
}

/** Who disagrees, and what could not be compared. */
function troubles({ indicator, label, disagreement, comparison }: EffectLine): readonly Drafted[] {
  const about = { field: "limits", isOfFigures: true, isUnfavorable: true } as const;
  const traces = [traceOf("indicator", indicator)];
  return [
    ...disagreement.map(
      ({ reading }, place): Drafted => ({
        ...about,
        id: `disagreement:${indicator}:${place}`,
        key: "practices.draft.disagreement",
        values: { reading },
        words: label,
        traces,
      }),
    ),
    ...(comparison?.kind === "notEstimable"
      ? [
          {
            ...about,
            id: `notCompared:${indicator}`,
            key: "practices.draft.notCompared",
            values: { reading: comparison.reading.fr },
            words: label,
            traces,
          } as const,
        ]
      : []),
  ];
}
