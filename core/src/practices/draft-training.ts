import { type FeatureKey, featureKeys } from "../patterns/index.ts";
import type { Project } from "../projects/index.ts";
import { formatList } from "../reports/index.ts";
import type { TrainingDesign } from "../training/index.ts";
import type { CaseSubject } from "./case-subject.ts";
import { type Drafted, traceOf } from "./draft-sentence.ts";
import { small } from "./draft-setting.ts";
import type { SayCase } from "./say-case.ts";

/** Features told elsewhere: the conditions are those of the diagnosis, the partners stand among the actors. */
const toldElsewhere: readonly FeatureKey[] = [
  "withProvider",
  "withOpco",
  "withExpertHelp",
  "withTerritory",
  "strategicSupport",
  "needsAnalysis",
  "fundingCapacity",
  "triggerEvent",
  "frontlineInvolvement",
  "projectSteering",
  "expertResources",
];

/** What the training is made of, and who took part in it. */
export function draftTraining(subject: CaseSubject, say: SayCase): readonly Drafted[] {
  const { design, features, project } = subject;
  const made = design === undefined ? [] : [traceOf("design", design.id)];
  const present = featureKeys.filter(
    (feature) => features[feature] === "yes" && !toldElsewhere.includes(feature),
  );
  return [
    ...(made.length === 0 ? [] : present).map(
      (feature): Drafted => ({
        id: `feature.${feature}`,
        field: "solution",
        key: "practices.draft.feature",
        values: { feature: small(say(`patterns.feature.${feature}`)) },
        traces: made,
      }),
    ),
    ...(features.allInWorkingTime === "no" && made.length > 0
      ? [
          {
            id: "offWorkingTime",
            field: "solution",
            key: "practices.draft.offWorkingTime",
            traces: made,
            isUnfavorable: true,
          } as const,
        ]
      : []),
    ...(design === undefined ? [] : draftBlocks(design.id, design.content, project, say)),
    ...draftActors(project, say),
  ];
}

function draftBlocks(
  id: string,
  design: TrainingDesign,
  { alternative }: Project,
  say: SayCase,
): readonly Drafted[] {
  const wanted = alternative === "" ? design.chosen : alternative;
  const [only] = design.alternatives.length === 1 ? design.alternatives : [];
  const blocks = (design.alternatives.find((each) => each.id === wanted) ?? only)?.blocks ?? [];
  return blocks.flatMap(({ id: block, title, minutes }): readonly Drafted[] => {
    if (title.trim() === "") return [];
    const traces = [traceOf("block", `${id}:${block}`)];
    const about = { id: `block:${block}`, field: "solution", words: title, traces } as const;
    if (!minutes.known) return [{ ...about, key: "practices.draft.block" }];
    const length = say(`practices.draft.length.${lengthOf(minutes.value)}`);
    return [{ ...about, key: "practices.draft.blockTimed", values: { length } }];
  });
}

/** A day of training is seven hours. */
function lengthOf(minutes: number): "short" | "day" | "week" | "long" {
  if (minutes < 210) return "short";
  if (minutes <= 840) return "day";
  return minutes <= 2100 ? "week" : "long";
}

function draftActors({ actors, partners }: Project, say: SayCase): readonly Drafted[] {
  const kinds = [...new Set(actors.map(({ kind }) => kind))];
  const outside = [...new Set(partners.map(({ kind }) => kind))];
  return [
    ...(kinds.length === 0
      ? []
      : [
          {
            id: "actors",
            field: "actors",
            key: "practices.draft.actors",
            values: { actors: formatList(kinds.map((kind) => small(say(`training.actor.${kind}`)))) },
            traces: actors.map(({ id }) => traceOf("actor", id)),
          } as const,
        ]),
    ...(outside.length === 0
      ? []
      : [
          {
            id: "partners",
            field: "actors",
            key: "practices.draft.partners",
            values: { partners: formatList(outside.map((kind) => small(say(`projects.partner.${kind}`)))) },
            traces: partners.map(({ id }) => traceOf("partner", id)),
          } as const,
        ]),
  ];
}
