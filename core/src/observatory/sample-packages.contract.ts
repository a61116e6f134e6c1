import { territories } from "./classifications.ts";
import type { AggregatePackage, PackageLine } from "./model.ts";
import type { Crossing } from "./vocabulary.ts";

const departments = territories.regions.flatMap((region) => region.departments);
const occupations = ["3", "4", "5", "6"] as const;
const accesses = ["beyondMandatory", "mandatoryOnly", "none"] as const;

/** Who a package is drawn for, and what it answers. */
export interface DrawnFor {
  readonly request: AggregatePackage["request"];
  readonly siren: string;
  readonly crossings: readonly Crossing[];
  /** Numbers in (0, 1). */
  readonly draw: () => number;
}

/** The package of a made-up company: three to eighty people of one department, few large companies, many small. */
export function drawSamplePackage({ request, siren, crossings, draw }: DrawnFor): AggregatePackage {
  const department = departments[Math.floor(departments.length * draw() ** 2)] ?? "75";
  const region = territories.regions.find((each) => each.departments.includes(department))?.code ?? "R11";
  const codeOf = (crossing: Crossing): string => {
    if (crossing === "department") return department;
    return crossing === "region" ? region : (occupations[Math.floor(4 * draw())] ?? "6");
  };
  const lines = new Map<string, PackageLine>();
  const size = 3 + Math.floor(78 * draw() ** 3);
  for (let person = 0; person < size; person += 1) {
    const codes = {
      category1: draw() < 0.45 ? "in" : draw() < 0.8 ? "out" : "unknown",
      training: accesses[Math.floor(3 * draw())] ?? "none",
      ...Object.fromEntries(crossings.map((crossing) => [crossing, codeOf(crossing)])),
    };
    const key = JSON.stringify(codes);
    lines.set(key, { codes, people: (lines.get(key)?.people ?? 0) + 1 });
  }
  const madeOn = "2026-11-24";
  return {
    format: 1,
    kind: "ouvrageAggregatePackage",
    request,
    siren,
    sequence: 1,
    madeOn,
    lines: [...lines.values()],
  };
}
