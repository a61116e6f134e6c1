import { z } from "zod";
import { checkedOnSchema, statusSchema } from "./provenance.ts";
import published from "./yardsticks.json" with { type: "json" };

/** A published figure to hold next to one's own, with what it counts, of whom, when, and who says so. */
export const yardstickSchema = z.strictObject({
  id: z.string(),
  topic: z.enum(["size", "precarity", "access", "accessBySize", "request"]),
  /** Figures of the same definition may stand on one chart; others never. */
  definitionKey: z.string(),
  /** A share from 0 to 1, or a relative gap (-0.44 is 44 % below). */
  value: z.number(),
  unit: z.enum(["share", "relativeGap"]),
  year: z.int(),
  label: z.string(),
  population: z.string(),
  definition: z.string(),
  source: z.string(),
  url: z.string(),
  checkedOn: checkedOnSchema,
  status: statusSchema,
});
export type Yardstick = z.infer<typeof yardstickSchema>;
export type YardstickTopic = Yardstick["topic"];

const publishedSchema = z.strictObject({
  edition: z.string(),
  checkedOn: checkedOnSchema,
  warning: z.string(),
  yardsticks: z.array(yardstickSchema),
});

const parsed = publishedSchema.parse(published);

/** All public yardsticks, in the order they are read. */
export const yardsticks: readonly Yardstick[] = parsed.yardsticks;
/** The French sentence to print wherever a yardstick is shown. */
export const yardstickWarning: string = parsed.warning;

export function yardsticksAbout(topic: YardstickTopic): readonly Yardstick[] {
  return yardsticks.filter((yardstick) => yardstick.topic === topic);
}

/** Whether two figures may stand on one chart: same definition, same unit. */
export function mayShareChart(first: Yardstick, second: Yardstick): boolean {
  return first.definitionKey === second.definitionKey && first.unit === second.unit;
}
