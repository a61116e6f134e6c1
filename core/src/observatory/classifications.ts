import { z } from "zod";
import {
  checkedOnSchema,
  establishmentSizeBands,
  payBands,
  statusSchema,
  tenureBands,
} from "../reference/index.ts";
import type { Classification } from "../tables/index.ts";
import published from "./regions.json" with { type: "json" };
import { type Crossing, trainingAccesses } from "./vocabulary.ts";

const regionsSchema = z.strictObject({
  edition: z.string(),
  source: z.url(),
  checkedOn: checkedOnSchema,
  status: statusSchema,
  regions: z.array(
    z.strictObject({
      code: z.string().regex(/^R[0-9X]{2}$/),
      label: z.string(),
      departments: z.array(z.string()),
    }),
  ),
});

/** Regions with their departments, as official codes; a region's code bears an R before it. */
export const territories = regionsSchema.parse(published);

/** The code of a classification's total: everybody. */
export const totalCode = "all";
/** The code of what the companies could not tell. */
export const unknownCode = "unknown";

/** Major groups of occupations (first digit of PCS-ESE). */
const occupationGroups = ["1", "2", "3", "4", "5", "6"] as const;

const flatCodes: Readonly<Record<Exclude<Crossing, "region" | "department">, readonly string[]>> = {
  occupation: occupationGroups,
  qualificationLevel: ["1", "2", "3", "4", "5", "6", "7", "8"],
  contractKind: ["permanent", "fixedTerm", "agency", "apprenticeship", "internship", "other"],
  workingTime: ["fullTime", "partTime"],
  sex: ["female", "male"],
  ageBand: ["15-24", "25-34", "35-44", "45-54", "55+"],
  tenureBand: tenureBands,
  payBand: payBands,
  companySize: establishmentSizeBands,
};

/** The tree of one crossing: its codes under the total, and the unknown beside them. */
export function classificationOf(crossing: Crossing): Classification {
  if (crossing === "region") return flat(crossing, regionCodes());
  if (crossing === "department") return departmentTree();
  return flat(crossing, flatCodes[crossing]);
}

/** Whether people are in a category, whatever the category. */
export function verdictClassification(name: string): Classification {
  return flat(name, ["in", "out"]);
}

/** Access to training; `unknown` is one of its codes. */
export const trainingClassification: Classification = flat(
  "training",
  trainingAccesses.filter((access) => access !== unknownCode),
);

/** The region of a department, or `undefined` when it is none of ours. */
export function regionOf(department: string): string | undefined {
  return territories.regions.find(({ departments }) => departments.includes(department))?.code;
}

function regionCodes(): readonly string[] {
  return territories.regions.map(({ code }) => code);
}

function departmentTree(): Classification {
  const codes = territories.regions.flatMap(({ code, departments }) => [
    { code, under: totalCode },
    ...departments.map((department) => ({ code: department, under: code })),
  ]);
  const own = [...codes, { code: unknownCode, under: totalCode }];
  return { name: "department", codes: [{ code: totalCode }, ...own] };
}

function flat(name: string, codes: readonly string[]): Classification {
  const under = [...codes, unknownCode].map((code) => ({ code, under: totalCode }));
  return { name, codes: [{ code: totalCode }, ...under] };
}
