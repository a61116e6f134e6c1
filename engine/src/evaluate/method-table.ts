import { cem } from "../methods/matching/cem.ts";
import { exact } from "../methods/matching/exact.ts";
import { full } from "../methods/matching/full.ts";
import { nearest } from "../methods/matching/nearest.ts";
import { optimal } from "../methods/matching/optimal.ts";
import { subclass } from "../methods/matching/subclass.ts";
import { aipw } from "../methods/outcome/aipw.ts";
import { complierEffect } from "../methods/outcome/complier-effect.ts";
import { gComputation } from "../methods/outcome/g-computation.ts";
import { regression } from "../methods/outcome/regression.ts";
import { cbps } from "../methods/weighting/cbps.ts";
import { entropy } from "../methods/weighting/entropy.ts";
import { ipw } from "../methods/weighting/ipw.ts";
import { matchingWeights } from "../methods/weighting/matching-weights.ts";
import { overlap } from "../methods/weighting/overlap.ts";
import type { EffectMethod } from "./method.ts";
import type { MethodName } from "./study.ts";

/** Every method of a comparison, by name. */
export const methods: Readonly<Record<MethodName, EffectMethod>> = {
  nearest,
  optimal,
  full,
  exact,
  cem,
  subclass,
  regression,
  gComputation,
  aipw,
  complierEffect,
  ipw,
  overlap,
  matchingWeights,
  entropy,
  cbps,
};
