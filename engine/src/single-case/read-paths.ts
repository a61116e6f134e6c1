import { isConstant } from "../tiny-groups/read-values.ts";
import { type CasePath, phasesOf } from "./case-path.ts";
import type { SingleCaseCaveat } from "./single-case-caveat.ts";
import type { SingleCaseOptions } from "./single-case-finding.ts";
import type { SingleCaseRefusal } from "./single-case-refusal.ts";

/** Fewest occasions with a value before, and from the start on. */
const needed = 3;
/** Below this many occasions before, a baseline says little of where it was going. */
const comfortable = 5;

type Read =
  | { readonly ok: true; readonly confidence: number; readonly caveats: readonly SingleCaseCaveat[] }
  | { readonly ok: false; readonly refusal: SingleCaseRefusal };

/** Checks paths and options, in the order of the refusals. */
export function readPaths(paths: readonly CasePath[], options: SingleCaseOptions): Read {
  const confidence = options.confidence ?? 0.95;
  const refuse = (refusal: SingleCaseRefusal): Read => ({ ok: false, refusal });
  if (!(confidence >= 0.5 && confidence <= 0.999))
    return refuse({ code: "optionOutOfRange", option: "confidence" });
  const refusal = unreadable(paths) ?? tooShort(paths);
  if (refusal !== undefined) return refuse(refusal);
  const all = paths.flatMap(({ values }) => Array.from(values).filter(Number.isFinite));
  if (isConstant(all)) return refuse({ code: "noVariation" });
  const missing = paths.reduce((sum, { values }) => sum + values.length, 0) - all.length;
  const few = paths.filter(({ values, start }) => phasesOf(values, start).before.length < comfortable);
  return {
    ok: true,
    confidence,
    caveats: [
      ...(missing > 0 ? [{ code: "valuesMissing", values: missing } as const] : []),
      ...(few.length > 0
        ? [{ code: "fewBefore", names: few.map(({ name }) => name), needed: comfortable } as const]
        : []),
    ],
  };
}

function unreadable(paths: readonly CasePath[]): SingleCaseRefusal | undefined {
  const [first] = paths;
  if (first === undefined) return { code: "nobody" };
  const names = new Set<string>();
  const expected = first.values.length;
  for (const { name, values, start } of paths) {
    if (names.has(name)) return { code: "nameTwice", name };
    names.add(name);
    const infinite = Array.from(values).findIndex((value) => Math.abs(value) === Number.POSITIVE_INFINITY);
    if (infinite >= 0) return { code: "unreadableValue", name, occasion: infinite + 1 };
    if (values.length !== expected)
      return { code: "unequalOccasions", name, occasions: values.length, expected };
    if (!Number.isInteger(start) || start < 2 || start > expected)
      return { code: "startOutside", name, start };
  }
  return undefined;
}

function tooShort(paths: readonly CasePath[]): SingleCaseRefusal | undefined {
  for (const { name, values, start } of paths) {
    const { before, after } = phasesOf(values, start);
    for (const [side, kept] of [
      ["before", before],
      ["after", after],
    ] as const) {
      if (kept.length < needed)
        return { code: "tooFewOccasions", name, side, occasions: kept.length, needed };
    }
  }
  return undefined;
}
