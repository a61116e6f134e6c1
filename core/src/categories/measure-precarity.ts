import { type Attribute, emptyListLabel, type WorkforceSnapshot } from "../workforce/index.ts";
import { type GroupColumn, memberGroup, otherGroup } from "./groups.ts";
import { type CategoryProfile, type Comparison, precaritySigns, type Rate } from "./profile-model.ts";
import { compareRates, rateOf } from "./rates.ts";

type Sign = (typeof precaritySigns)[number];

interface SignRule {
  readonly attribute: Attribute;
  readonly isMet: (label: string) => boolean;
}

const isOneOf =
  (...labels: readonly string[]) =>
  (label: string) =>
    labels.includes(label);

/**
 * What each sign looks at. Near the minimum wage is below 105 % of it, and newly arrived is less than a year:
 * conventions of the product, shown with their bands.
 */
const signRules: Readonly<Record<Sign, SignRule>> = {
  shortContract: { attribute: "contractKind", isMet: isOneOf("fixedTerm", "agency") },
  partTime: { attribute: "workingTime", isMet: isOneOf("partTime") },
  exposed: { attribute: "exposure", isMet: (label) => label !== emptyListLabel },
  nearMinimumWage: { attribute: "payBand", isMet: isOneOf("<100", "100-104") },
  newlyArrived: { attribute: "tenureBand", isMet: isOneOf("0-2", "3-11") },
};

/** Signs of exposure and precarity among members and others; people whose attribute is unknown widen the share. */
export function measurePrecarity(
  snapshot: WorkforceSnapshot,
  groupColumn: GroupColumn,
): CategoryProfile["precarity"] {
  return precaritySigns.map((sign) => ({ sign, comparison: compareSign(sign, snapshot, groupColumn) }));
}

function compareSign(sign: Sign, snapshot: WorkforceSnapshot, groupColumn: GroupColumn): Comparison {
  const { attribute, isMet } = signRules[sign];
  const { codes, labels } = snapshot.columns[attribute];
  const metByCode = labels.map(isMet);
  const met = [0, 0, 0, 0];
  const unsure = [0, 0, 0, 0];
  const total = [0, 0, 0, 0];
  for (let row = 0; row < codes.length; row += 1) {
    const group = groupColumn[row] ?? 0;
    const code = codes[row] ?? -1;
    total[group] = (total[group] ?? 0) + 1;
    if (code === -1) unsure[group] = (unsure[group] ?? 0) + 1;
    else if (metByCode[code] === true) met[group] = (met[group] ?? 0) + 1;
  }
  const rate = (group: number): Rate => rateOf(met[group] ?? 0, total[group] ?? 0, unsure[group] ?? 0);
  return compareRates(rate(memberGroup), rate(otherGroup));
}
