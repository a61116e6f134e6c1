import { autoregressiveTest, fitAutoregressive } from "./autoregressive-fit.ts";
import { keptContrasts, type MixedAttempt, type MixedMethod, type SettledMixed } from "./mixed-method.ts";
import type { MixedSample } from "./read-mixed.ts";

/**
 * Mixed model whose residuals fade with time: paths of people measured several times.
 *
 * Estimand: the coefficient of the effect's column, averaged over groups such as these. Assumes that groups are
 * independent, and that
 * what is left of a measure resembles the one before by the same share per step of time.
 * Do not use with fewer than about five measures per group: level and fading cannot then be told apart.
 * In words: as the linear mixed model, with a correlation phi^gap between residuals; phi by the same
 * likelihood; Satterthwaite's
 * degrees of freedom with phi among the uncertain parameters.
 * Reference: Pinheiro & Bates (2000), Mixed-Effects Models in S and S-PLUS, p. 226-243; Diggle (1988),
 * Biometrics 44:959.
 * Checked against nlme 3.1-162 (lme with corAR1).
 */
export const autoregressiveMixed: MixedMethod = {
  name: "autoregressiveMixed",
  explanation: {
    fr: "Comparaison de trajectoires : une mesure ressemble à la précédente, d’autant moins que le temps passe.",
    en: "Comparison of paths: a measure resembles the one before, the less so the more time goes by.",
  },
  reads: new Set(["method", "criterion", "correlated", "confidence"]),
  needsTime: true,
  run: runAutoregressive,
};

function runAutoregressive(
  { rows, times }: MixedSample,
  { criterion, confidence }: SettledMixed,
): MixedAttempt {
  if (times === undefined) return { ok: false, refusal: { code: "noTime" } };
  const model = fitAutoregressive(rows, times, criterion);
  if (model === undefined) return { ok: false, refusal: { code: "notConverged" } };
  return {
    ok: true,
    fit: model.fit,
    logLikelihood: model.logLikelihood,
    phi: model.phi,
    satterthwaite: keptContrasts(model.fit).map((contrast) =>
      autoregressiveTest(model, contrast, confidence),
    ),
  };
}
