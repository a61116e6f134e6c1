import { parseDay } from "../../core/src/kernel/calendar.ts";
import { publicHolidays, publishedRuleRows, rulebookOf } from "../../core/src/reference/index.ts";
import {
  type Alternative,
  adaptForTrainee,
  checkAfestBlock,
  costAlternatives,
  mapClea,
  planSchedule,
  readDesign,
  type TrainingDesign,
  trainingDesignSchema,
  valueEffort,
} from "../../core/src/training/index.ts";
import { largeDesign } from "../../testkit/src/index.ts";
import type { Bench, Measure } from "./bench.ts";

const blocks = 30;
const people = 200;
const turns = 21;
/** Milliseconds of the processor for all the rules together. */
const budget = 50;
const cohort = 12;
const horizons = [8, 20, 60];

const day = parseDay("2026-11-23");
const book = rulebookOf(publishedRuleRows);

type Rules = Readonly<Record<string, (design: TrainingDesign, alternative: Alternative) => unknown>>;

/** Every rule that the screens ask again when a design changes. */
const rules: Rules = {
  reading: readDesign,
  costs: costAlternatives,
  "proofs of AFEST": (design, { blocks }) =>
    blocks.map((block) => (day === undefined ? undefined : checkAfestBlock({ design, block, book, day }))),
  CléA: ({ situations }) => mapClea(situations),
  "design effort": effortOf,
  schedule: (design, alternative) => planSchedule({ design, alternative, holidays: publicHolidays }),
  "path of each person": ({ trainees }, alternative) =>
    trainees.map((trainee) => adaptForTrainee(alternative, trainee)),
};

function effortOf(design: TrainingDesign, alternative: Alternative): unknown {
  const [cost] = costAlternatives(design);
  if (cost === undefined || day === undefined) throw new Error("invalid bench design; must have a cost");
  const assumed = { cohortSize: cohort, horizons, proRataPerThousand: 100, lumpSumCents: 300_000 };
  return valueEffort({ design, alternative, cost, ...assumed, book, day });
}

/** Every rule of a training design on the largest one, as a screen asks for them again after each change. */
export const designBench: Bench = {
  name: "Training designs",
  async run() {
    const design = trainingDesignSchema.parse(largeDesign({ blocks, people }));
    const [alternative] = design.alternatives;
    if (alternative === undefined) throw new Error("invalid bench design; must have an alternative");
    const plan = planSchedule({ design, alternative, holidays: publicHolidays });
    if (plan.state !== "planned") throw new Error("invalid bench design; its sessions must find their place");
    const whole = () => Object.values(rules).map((rule) => rule(design, alternative));
    const all = processorTime(whole);
    const parts = Object.entries(rules).map(([name, rule]): Measure => {
      const time = processorTime(() => rule(design, alternative));
      return { name, figure: milliseconds(time), aim: "told only", isMet: true };
    });
    const size = `${blocks} blocks, ${people} people, ${plan.sessions.length} sessions placed`;
    const aim = `under ${budget} ms of the processor`;
    return [{ name: `all rules (${size})`, figure: milliseconds(all), aim, isMet: all < budget }, ...parts];
  },
};

/** Median of several turns, milliseconds of the processor: what else the machine does weighs little. */
function processorTime(work: () => unknown): number {
  const times = Array.from({ length: turns }, () => {
    const start = process.cpuUsage();
    work();
    return Object.values(process.cpuUsage(start)).reduce((sum, part) => sum + part, 0) / 1000;
  });
  return times.toSorted((one, other) => one - other)[(turns - 1) / 2] ?? Number.POSITIVE_INFINITY;
}

const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;
