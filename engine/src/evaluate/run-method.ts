import type {
  AskedOptions,
  DesignAttempt,
  EffectMethod,
  MethodAttempt,
  MethodDesign,
  MethodPoint,
} from "./method.ts";
import type { Sample } from "./sample.ts";

/** Design, then estimate. */
export function runMethod(method: EffectMethod, sample: Sample, options: AskedOptions): MethodAttempt {
  return estimateAttempt(method.design(sample, options), sample);
}

/** The estimate of a design, with what the design had to say. */
export function estimateAttempt(design: DesignAttempt, sample: Sample): MethodAttempt {
  if (!design.ok) return design;
  const found = design.estimate(sample);
  const caveats = [...design.caveats, ...found.caveats];
  return found.ok ? { ...joined(design, found), caveats } : { ...found, caveats };
}

function joined(design: MethodDesign, found: MethodPoint): Omit<MethodAttempt & { ok: true }, "caveats"> {
  const { weights, subclass, comparedArms, pairs, scores } = design;
  const { comparison, caveats: _, ...point } = found;
  return {
    ...point,
    weights,
    subclass,
    ...(comparedArms === undefined ? {} : { comparedArms }),
    ...(pairs === undefined ? {} : { pairs }),
    ...(scores === undefined ? {} : { scores }),
    ...comparison,
  };
}
