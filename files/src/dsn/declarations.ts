import type { Month } from "../../../core/src/kernel/calendar.ts";
import type { Declaration, StopTotals } from "../../../core/src/workforce/index.ts";
import type { MonthBounds } from "./amounts-and-dates.ts";
import { packCode } from "./codes.ts";

/** S20.G00.05.002, type of the declaration. */
export type DeclarationKind = "normal" | "withoutPeople" | "replaces" | "cancels" | "replacesWithoutPeople";
export const kindByCode: ReadonlyMap<number, DeclarationKind> = new Map([
  [packCode("01"), "normal"],
  [packCode("02"), "withoutPeople"],
  [packCode("03"), "replaces"],
  [packCode("04"), "cancels"],
  [packCode("05"), "replacesWithoutPeople"],
]);

/** A declaration of the file while it is read. */
export interface OpenDeclaration {
  readonly index: number;
  readonly bounds: MonthBounds;
  readonly establishment: string;
  readonly fraction: string;
  readonly kind: DeclarationKind;
  /** Line of its establishment. */
  readonly line: number;
  employeeCount: number;
  readonly stops: { -readonly [Total in keyof StopTotals]: number };
}

export const noStops: StopTotals = {
  workAccidentStops: 0,
  workAccidentDays: 0,
  otherStops: 0,
  otherDays: 0,
};

/** What becomes of the declarations of a file, and the lines of those that say again a month already said. */
export interface SettledDeclarations {
  readonly declarations: readonly Declaration[];
  readonly stopTotals: ReadonlyMap<Month, StopTotals>;
  /** Ordinary declarations of a month that an earlier one had declared: they replace it, though they do not say so. */
  readonly saidAgain: readonly OpenDeclaration[];
  /** Declarations whose number of fractions differs from that of another one that stands for the same month. */
  readonly oddFractions: readonly OpenDeclaration[];
}

/**
 * Of the declarations of one month, establishment and fraction, the last one of the file stands or cancels, and it
 * replaces the others: each DSN is sent whole, and the later one is what the company holds to be true.
 */
export function settleDeclarations(open: readonly OpenDeclaration[]): SettledDeclarations {
  const lastByKey = new Map<string, OpenDeclaration>();
  const saidAgain: OpenDeclaration[] = [];
  for (const declaration of open) {
    const key = `${declaration.bounds.month} ${declaration.establishment} ${declaration.fraction}`;
    const isOrdinary = declaration.kind === "normal" || declaration.kind === "withoutPeople";
    const earlier = lastByKey.get(key);
    if (isOrdinary && earlier !== undefined && earlier.kind !== "cancels") saidAgain.push(declaration);
    lastByKey.set(key, declaration);
  }
  const lasting = new Set(lastByKey.values());
  const standing = open.filter((declaration) => lasting.has(declaration) && declaration.kind !== "cancels");
  return {
    declarations: open.map((declaration) => settled(declaration, lasting.has(declaration))),
    stopTotals: totalStops(standing),
    saidAgain,
    oddFractions: findOddFractions(standing),
  };
}

function settled(declaration: OpenDeclaration, isLast: boolean): Declaration {
  const { index, bounds, establishment, fraction, kind, employeeCount } = declaration;
  const standing = !isLast ? "replacedInFile" : kind === "cancels" ? "cancelsStored" : "stands";
  return { index, month: bounds.month, establishment, fraction, standing, employeeCount };
}

function totalStops(standing: readonly OpenDeclaration[]): ReadonlyMap<Month, StopTotals> {
  const totals = new Map<Month, StopTotals>();
  for (const { bounds, stops } of standing) {
    const sum = totals.get(bounds.month) ?? noStops;
    totals.set(bounds.month, {
      workAccidentStops: sum.workAccidentStops + stops.workAccidentStops,
      workAccidentDays: sum.workAccidentDays + stops.workAccidentDays,
      otherStops: sum.otherStops + stops.otherStops,
      otherDays: sum.otherDays + stops.otherDays,
    });
  }
  return totals;
}

function findOddFractions(standing: readonly OpenDeclaration[]): readonly OpenDeclaration[] {
  const totalByKey = new Map<string, string>();
  return standing.filter(({ bounds, establishment, fraction }) => {
    const key = `${bounds.month} ${establishment}`;
    const total = fraction.slice(2);
    const first = totalByKey.get(key) ?? total;
    totalByKey.set(key, first);
    return first !== total;
  });
}
