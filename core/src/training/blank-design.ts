import { unknown } from "../kernel/known.ts";
import { blankFundingFacts } from "./funding/facts.ts";
import type { Block, TrainingDesign } from "./model.ts";

/** Length of a session when nobody said: half a working day, minutes. A wish, not a rule of law. */
const usualSessionMinutes = 210;

/** A design that says nothing yet: one alternative without blocks. */
export function blankDesign(label: string, alternative = "alternative-1"): TrainingDesign {
  return {
    schemaVersion: 1,
    label,
    targetGroup: { category: unknown, words: "", headcount: unknown, hourlyCostCents: unknown },
    trainees: [],
    trainers: [],
    situations: [],
    alternatives: [{ id: alternative, label: "", blocks: [] }],
    chosen: "",
    effort: [],
    scheduleWishes: {
      firstDay: unknown,
      lastDay: unknown,
      weeklyMinutesAtMost: unknown,
      sessionMinutesAtMost: usualSessionMinutes,
      absenceBounds: [],
      workWindows: [],
      closedDays: [],
    },
    attachments: [],
    diagnosis: "",
    fundingFacts: blankFundingFacts,
  };
}

/** A block that says nothing yet: every axis, length, place and price is unknown. */
export function blankBlock(id: string, title = ""): Block {
  const proof = { day: unknown, words: "", evidence: "", attachments: [] };
  return {
    id,
    title,
    purposes: [],
    obstacles: [],
    axes: { objective: unknown, logic: unknown, obligation: unknown, mode: unknown, schemes: [] },
    minutes: unknown,
    isOffSite: unknown,
    isInWorkingTime: unknown,
    groupSize: unknown,
    provider: { kind: unknown, name: "" },
    prices: [],
    duties: [],
    workLinks: [],
    adaptations: [],
    situations: [],
    sequences: [],
    afest: {
      isClaimed: false,
      workAnalysis: proof,
      adaptation: "",
      trainer: "",
      trainerNaming: proof,
      reflection: proof,
      assessment: proof,
    },
  };
}
