import type { Shown } from "../disclosure/index.ts";
import { formatShare } from "./format-french.ts";
import type { ReportBar } from "./model.ts";
import type { Say } from "./ports.ts";
import type { RateFigure } from "./release-comparisons.ts";

/** A figure as text; "n. c." when it is withheld. */
export function printShown(figure: Shown, format: (value: number) => string, say: Say): string {
  return figure.kind === "shown" ? format(figure.value) : say("reports.withheld");
}

/** A share as text: "38 %", "entre 20 % et 30 %", "n. c." or "non connu". */
export function printRate(rate: RateFigure, say: Say): string {
  if (rate.kind === "notKnown") return say("reports.notKnown");
  if (rate.kind === "share") return printShown(rate.share, formatShare, say);
  const [low, high] = [rate.low, rate.high].map((bound) => printShown(bound, formatShare, say));
  if (rate.low.kind === "withheld" || rate.high.kind === "withheld") return say("reports.withheld");
  return low === high ? (low ?? "") : say("reports.between", { low: low ?? "", high: high ?? "" });
}

/** The bar of a share. Between two bounds the bar stops at the lower one: it shows what is certain. */
export function rateBar(rate: RateFigure, series: number, say: Say): ReportBar {
  const text = printRate(rate, say);
  if (rate.kind === "notKnown") return { series, text };
  const certain = rate.kind === "share" ? rate.share : rate.low;
  return certain.kind === "shown" ? { series, value: certain.value, text } : { series, text };
}
