import type { CategoryProfile } from "../categories/index.ts";
import { derive, type Shown } from "../disclosure/index.ts";
import { formatCount, formatPoints, formatShare } from "./format-french.ts";
import type { ReportBlock, ReportFigure, ReportSection } from "./model.ts";
import type { PageFigures } from "./page-subject.ts";
import type { Say } from "./ports.ts";
import { printShown, rateBar } from "./print-figure.ts";
import { type Groups, type RateFigure, type RatePair, releaseBreakdown } from "./release-comparisons.ts";
import type { SizeFigures } from "./release-size.ts";

/** People by the number of dimensions they meet, most first. */
export function writeDimensions(size: SizeFigures, dimensionCount: number, say: Say): ReportSection {
  const heading = say("reports.page.dimensions");
  if (dimensionCount < 2) return { heading, place: "left", blocks: [] };
  const rows = size.metBy.map((count, met) => ({
    label: say("reports.page.met", { count: met, isAll: met === dimensionCount ? "yes" : "no" }),
    count,
  }));
  rows.reverse();
  const isAllKnown = size.partlyKnown.kind === "shown" && size.partlyKnown.value === 0;
  if (!isAllKnown) rows.push({ label: say("reports.page.partlyKnown"), count: size.partlyKnown });
  const values = rows.flatMap(({ count }) => (count.kind === "shown" ? [count.value] : []));
  const groups = rows.map(({ label, count }) => ({
    label,
    bars: [
      {
        series: 0,
        ...(count.kind === "shown" ? { value: count.value } : {}),
        text: printShown(count, formatCount, say),
      },
    ],
  }));
  const figure: ReportFigure = {
    kind: "figure",
    caption: say("reports.page.dimensionsCaption"),
    alternative: alternativeOf(groups, [], say),
    scaleMax: Math.max(1, ...values),
    legend: [],
    groups,
  };
  return {
    heading,
    place: "left",
    blocks: [figure, { kind: "paragraph", text: say("reports.page.dimensionsIntro") }],
  };
}

/** Members beside others: access to training, then signs of precarity. */
export function writeComparison(profile: CategoryProfile, figures: PageFigures, say: Say): ReportSection {
  const legend = [say("reports.page.members"), say("reports.page.others")];
  const rows: { label: string; pair: RatePair }[] = [];
  if (figures.access !== undefined) {
    rows.push({ label: say("reports.page.sign.trainingAll"), pair: figures.access.all });
    const { withoutMandatory } = figures.access;
    rows.push({ label: say("reports.page.sign.trainingWithoutMandatory"), pair: withoutMandatory });
  }
  for (const { sign, pair } of figures.signs) rows.push({ label: say(`reports.page.sign.${sign}`), pair });
  const known = rows.filter(({ pair }) => isKnown(pair.members) || isKnown(pair.others));
  const groups = known.map(({ label, pair }) => ({
    label,
    bars: [rateBar(pair.members, 0, say), rateBar(pair.others, 1, say)],
  }));
  if (groups.length === 0) return { heading: say("reports.page.comparison"), place: "right", blocks: [] };
  const blocks: ReportBlock[] = [
    {
      kind: "figure",
      caption: say("reports.page.comparisonCaption"),
      alternative: alternativeOf(groups, legend, say),
      scaleMax: 1,
      legend,
      groups,
    },
  ];
  const gap = writeGap(profile, figures, say);
  if (gap !== undefined) blocks.push({ kind: "paragraph", text: gap });
  return { heading: say("reports.page.comparison"), place: "right", blocks };
}

function isKnown(rate: RateFigure): boolean {
  return rate.kind !== "notKnown";
}

/** The interval is a function of the two shares and the two sizes, so it is shown exactly when they all are. */
function writeGap(profile: CategoryProfile, { access, size }: PageFigures, say: Say): string | undefined {
  if (access === undefined || profile.trainingAccess.kind !== "measured") return undefined;
  const { members, others } = access.all;
  const { difference } = profile.trainingAccess.all;
  if (members.kind !== "share" || others.kind !== "share" || difference.kind !== "estimated")
    return undefined;
  const inputs: Shown[] = [members.share, others.share, size.members, size.others];
  if (inputs.some((figure) => figure.kind === "withheld")) return undefined;
  return say("reports.page.gap", {
    gap: formatPoints(difference.difference),
    low: formatPoints(difference.low),
    high: formatPoints(difference.high),
  });
}

/** Sex and age of the members, in a sentence or two; no section when nothing may be said. */
export function writePeople(profile: CategoryProfile, groups: Groups, say: Say): ReportSection[] {
  const lines: string[] = [];
  const sex = releaseBreakdown(profile, "sex", groups);
  const women = sex?.byLabel.get("female");
  const men = sex?.byLabel.get("male");
  if (women !== undefined && men !== undefined) {
    const share = derive([women, men], (first = 0, second = 0) => first / (first + second));
    if (share.kind === "shown") lines.push(say("reports.page.women", { share: formatShare(share.value) }));
  }
  const age = releaseBreakdown(profile, "ageBand", groups);
  if (age !== undefined && age.byLabel.size > 0) {
    const labels = [...age.byLabel.keys()];
    const isOlder = labels.map((label) => label === "45-54" || label === "55+");
    const share = derive([...age.byLabel.values()], (...counts) => {
      const older = counts.reduce((sum, count, index) => sum + (isOlder[index] ? count : 0), 0);
      return older / counts.reduce((sum, count) => sum + count, 0);
    });
    if (share.kind === "shown") lines.push(say("reports.page.aged45", { share: formatShare(share.value) }));
  }
  if (lines.length === 0) return [];
  return [
    {
      heading: say("reports.page.people"),
      place: "left",
      blocks: [{ kind: "paragraph", text: lines.join(" ") }],
    },
  ];
}

function alternativeOf(groups: ReportFigure["groups"], legend: readonly string[], say: Say): string {
  return groups
    .map(({ label, bars }) => {
      const values = bars.map(({ series, text }) => {
        const name = legend[series];
        return name === undefined
          ? text
          : say("reports.figureValue", { series: name.toLowerCase(), value: text });
      });
      return say("reports.figureLine", { label, values: values.join(", ") });
    })
    .join(" ");
}
