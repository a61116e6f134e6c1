import type { Day } from "../kernel/calendar.ts";
import { amountOf, isStale, publishedRuleRows, rowOn, rulebookOf } from "../reference/index.ts";

/** What the rulebook says on a day of the training account, in cents, for the page of somebody in training. */
export interface FieldRights {
  readonly perYear: number;
  readonly cap: number;
  /** For those without a diploma of level 3, when the row applies. */
  readonly raisedPerYear: number;
  readonly raisedCap: number;
  /** The day the older of the two rows was read again. */
  readonly checkedOn: string;
  readonly isStale: boolean;
}

const book = rulebookOf(publishedRuleRows);

/** The amounts of the published rules; undefined when one does not apply that day or lacks a figure. */
export function fieldRights(today: Day): FieldRights | undefined {
  const [general, raised] = ["cpf.annualCredit", "cpf.lowQualifiedCredit"].map((key) =>
    rowOn(book, key, today),
  );
  if (general === undefined || raised === undefined) return undefined;
  const [perYear, cap] = ["perYear", "cap"].map((key) => amountOf(general, key)?.value);
  const [raisedPerYear, raisedCap] = ["perYear", "cap"].map((key) => amountOf(raised, key)?.value);
  if (perYear === undefined || cap === undefined) return undefined;
  if (raisedPerYear === undefined || raisedCap === undefined) return undefined;
  const checkedOn = general.checkedOn < raised.checkedOn ? general.checkedOn : raised.checkedOn;
  return { perYear, cap, raisedPerYear, raisedCap, checkedOn, isStale: isStale(checkedOn, today) };
}
