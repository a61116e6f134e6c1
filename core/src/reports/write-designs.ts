import type { Multiverse, StripEntry } from "../../../engine/src/multiverse/index.ts";
import { formatCount, formatGain } from "./format-french.ts";
import type { ReportBlock, ReportSection } from "./model.ts";
import type { Say } from "./ports.ts";

export interface DesignsSubject {
  readonly designs: Multiverse;
  /** Unit printed after figures; "" when there is none. */
  readonly unit: string;
  /** Standard error of the declared design: it decides the decimals. */
  readonly error: number;
}

/** The declared design among all defensible ones: what follows, the figures, then every design in a table. */
export function writeDesigns({ designs, unit, error }: DesignsSubject, say: Say): ReportSection {
  const withUnit = (text: string): string => (unit === "" ? text : `${text}\u00a0${unit}`);
  const gain = (value: number): string => withUnit(formatGain(value, error));
  const range = (low: number, high: number): string =>
    say("reports.finding.range", { low: formatGain(low, error), high: gain(high) });
  const bareRange = (low: number, high: number): string =>
    say("reports.finding.range", { low: formatGain(low, error), high: formatGain(high, error) });
  const of = (count: number): string => say("reports.designs.of", { count, total: designs.designs });
  const blocks: ReportBlock[] = [
    { kind: "paragraph", text: designs.reading.fr },
    {
      kind: "keyFigures",
      figures: [
        { figure: formatCount(designs.designs), label: say("reports.designs.count") },
        { figure: range(designs.lowest, designs.highest), label: say("reports.designs.range") },
        { figure: gain(designs.median), label: say("reports.designs.median") },
        { figure: of(designs.sameSide), label: say("reports.designs.sameSide") },
        { figure: of(designs.clear), label: say("reports.designs.clear") },
      ],
    },
    {
      kind: "table",
      caption: say("reports.designs.caption"),
      head: [
        say("reports.designs.name"),
        say("reports.designs.estimate", { unit: unit === "" ? "empty" : unit }),
        say("reports.designs.interval"),
        say("reports.designs.counts"),
      ],
      rows: designs.strip.map((entry) => [
        entry.name.fr,
        formatGain(entry.estimate, error),
        bareRange(...entry.confidenceInterval),
        say(`reports.designs.${standingOf(entry)}`),
      ]),
    },
  ];
  if (designs.caveats.length > 0)
    blocks.push({ kind: "list", lines: designs.caveats.map(({ reading }) => reading.fr) });
  return { heading: say("reports.designs.heading"), place: "full", blocks };
}

function standingOf({ declared, defensible }: StripEntry) {
  if (declared) return "declared";
  return defensible ? "counted" : "shown";
}
