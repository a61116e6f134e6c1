import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Agreement, Calibration } from "../../engine/reference/proof-record.ts";
import { proofWords } from "./words.en.ts";
import { pageOf, tableOf } from "./write-page.ts";

const folder = fileURLToPath(new URL("../../engine/reference/results/", import.meta.url));

/** Figures shown in full for one method; of a longer list, those that differ most. */
const mostShown = 30;

/** The page of the proofs of the engine, from the figures that its tests wrote down. */
export function proofPage(): string {
  const agreements = readRows<Agreement>("agreement");
  const calibrations = readRows<Calibration>("calibration");
  return pageOf(proofWords.generated, [
    proofWords.title,
    proofWords.lead,
    proofWords.agreementTitle,
    summaryOf(agreements),
    ...Map.groupBy(agreements, ({ method }) => method)
      .entries()
      .flatMap(([method, rows]) => [`### ${method}`, ...shownNote(rows), agreementTable(rows)]),
    proofWords.calibrationTitle,
    proofWords.calibrationLead,
    ...Map.groupBy(calibrations, ({ method }) => method)
      .entries()
      .flatMap(([method, rows]) => [`### ${method}`, calibrationTable(rows)]),
  ]);
}

/** The records of one kind, in the order of their files' names. */
function readRows<Row>(kind: "agreement" | "calibration"): readonly Row[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith(`.${kind}.json`));
  return files.sort().flatMap((name): Row[] => JSON.parse(readFileSync(`${folder}${name}`, "utf8")));
}

function summaryOf(agreements: readonly Agreement[]): string {
  const groups = Map.groupBy(agreements, ({ method, source }) => `${method}\u0000${source}`);
  const rows = [...groups.values()].map((group) => {
    const [{ method = "", source = "" } = {}] = group;
    const worst = Math.max(...group.map(differenceOf));
    const loosest = Math.max(...group.map(({ relative }) => relative));
    return [method, source, String(group.length), worst.toExponential(1), loosest.toExponential(0)];
  });
  return tableOf(proofWords.summaryHead, rows);
}

/** Below this a reference is zero but for rounding, and the difference is told as it is. */
const nearlyZero = 1e-6;

/** Relative to the reference; absolute where the reference is zero. */
function differenceOf({ ours, reference }: Agreement): number {
  const gap = Math.abs(ours - reference);
  return Math.abs(reference) < nearlyZero ? gap : gap / Math.abs(reference);
}

function shownNote(rows: readonly Agreement[]): readonly string[] {
  if (rows.length <= mostShown) return [];
  return [proofWords.shownOf.replace("{shown}", String(mostShown)).replace("{count}", String(rows.length))];
}

function agreementTable(rows: readonly Agreement[]): string {
  const shown =
    rows.length <= mostShown
      ? rows
      : [...rows].sort((one, other) => differenceOf(other) - differenceOf(one)).slice(0, mostShown);
  return tableOf(
    proofWords.agreementHead,
    shown.map((row) => [
      row.case,
      row.ours.toPrecision(10),
      row.reference.toPrecision(10),
      differenceOf(row).toExponential(1),
    ]),
  );
}

function calibrationTable(rows: readonly Calibration[]): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return tableOf(
    proofWords.calibrationHead,
    rows.map(({ world, draws, refused, coverage, rejection }) =>
      refused === draws
        ? [world, String(draws), proofWords.refusedAll, "", ""]
        : [world, String(draws), percent(refused / draws), percent(coverage), percent(rejection)],
    ),
  );
}
