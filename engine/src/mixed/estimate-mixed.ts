import { type Columns, numberColumn } from "../columns/column.ts";
import { readTreatment, unknownArm } from "../evaluate/read-treatment.ts";
import { detectableInStandardErrors } from "../power/detectable-effect.ts";
import { autoregressiveMixed } from "./autoregressive-mixed.ts";
import { compareGroupMeans, type MeansCheck } from "./group-means.ts";
import { linearMixed } from "./linear-mixed.ts";
import type { MixedCaveat, ToldMixedCaveat } from "./mixed-caveat.ts";
import type { FixedCoefficient, MixedEstimated, MixedFinding } from "./mixed-finding.ts";
import type { MixedMethod, MixedModel, SettledMixed } from "./mixed-method.ts";
import { causeOfMixedRefusal, type MixedRefusal } from "./mixed-refusal.ts";
import {
  freedomRules,
  type MixedMethodName,
  type MixedOptions,
  type MixedStudy,
  mixedMethodNames,
} from "./mixed-study.ts";
import { type MixedSample, readMixed } from "./read-mixed.ts";
import { readMixedFinding } from "./read-mixed-finding.ts";
import type { SmallSampleTest } from "./small-sample.ts";
import { readMixedCaveat, readMixedRefusal } from "./words-of-mixed.ts";

const methods: Readonly<Record<MixedMethodName, MixedMethod>> = { linearMixed, autoregressiveMixed };

const fewGroups = 10;
const wantedPower = 0.8;

/**
 * Effect of a column on an outcome of people in groups. Pure, deterministic; nothing is thrown. When groups do
 * not measurably
 * differ it says so, and the t test on group means stands beside the figure.
 */
export function estimateMixed(study: MixedStudy, columns: Columns, options: MixedOptions = {}): MixedFinding {
  const settled = settle(options);
  if ("code" in settled) return refused(settled, []);
  const method = methods[settled.method];
  const ignored = ignoredOptions(method, study, options);
  if (method.needsTime && study.time === undefined) return refused({ code: "noTime" }, ignored);
  const table = withArms(study, columns);
  if ("code" in table) return refused(table, ignored);
  const read = readMixed(method.needsTime ? study : withoutTime(study), table.columns, settled.isCorrelated);
  if (!read.ok) return refused(read.refusal, [...read.caveats, ...ignored]);
  const caveats = [...read.caveats, ...ignored];
  const model = method.run(read.sample, settled);
  if (!model.ok) return refused(model.refusal, caveats);
  if (!model.fit.basis.kept.includes(1))
    return refused({ code: "effectExplained", column: study.effect }, caveats);
  return explain(study, read.sample, { method, model, caveats, settled });
}

/** The column of the training as 0/1, when the effect is one. */
function withArms(study: MixedStudy, columns: Columns): { readonly columns: Columns } | MixedRefusal {
  const { effect, effectKind, treatedLabel } = study;
  if (effectKind !== "training" || !columns.has(effect)) return { columns };
  const named = treatedLabel === undefined ? {} : { treatedLabel };
  const arms = readTreatment(columns, {
    treatment: effect,
    outcome: study.outcome,
    covariates: [],
    ...named,
  });
  if (arms === undefined) return { code: "treatmentNotBinary", column: effect };
  const trained = numberColumn(Array.from(arms, (arm) => (arm === unknownArm ? undefined : arm)));
  return { columns: new Map(columns).set(effect, trained) };
}

function withoutTime({ time: _, ...study }: MixedStudy): MixedStudy {
  return study;
}

function settle(options: MixedOptions): SettledMixed | MixedRefusal {
  const { method = "linearMixed", criterion = "reml", correlated = true, confidence = 0.95 } = options;
  const usual = method === "linearMixed" && criterion === "reml" ? "kenwardRoger" : "satterthwaite";
  const degreesOfFreedom = options.degreesOfFreedom ?? usual;
  const isIn = (names: readonly string[], name: string) => names.includes(name);
  const checks: readonly (readonly [string, boolean])[] = [
    ["method", isIn(mixedMethodNames, method)],
    ["criterion", isIn(["reml", "ml"], criterion)],
    ["degreesOfFreedom", isIn(freedomRules, degreesOfFreedom)],
    ["confidence", confidence >= 0.5 && confidence < 1],
  ];
  const wrong = checks.find(([, isFine]) => !isFine);
  if (wrong !== undefined) return { code: "optionOutOfRange", option: wrong[0] };
  return { method, criterion, isCorrelated: correlated, degreesOfFreedom, confidence };
}

function ignoredOptions(method: MixedMethod, study: MixedStudy, options: MixedOptions): MixedCaveat[] {
  const reads: ReadonlySet<string> = method.reads;
  const given = Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  const ignored = given.filter((name) => !reads.has(name));
  if (
    options.criterion === "ml" &&
    options.degreesOfFreedom === "kenwardRoger" &&
    method.name === "linearMixed"
  )
    ignored.push("degreesOfFreedom");
  if (options.correlated !== undefined && (study.slopes ?? []).length === 0) ignored.push("correlated");
  if (!method.needsTime && study.time !== undefined) ignored.push("time");
  return ignored.map((option) => ({ code: "optionIgnored", option, method: method.name }));
}

function refused(refusal: MixedRefusal, caveats: readonly MixedCaveat[]): MixedFinding {
  const reading = readMixedRefusal(refusal);
  const notEstimable = { code: refusal.code, cause: causeOfMixedRefusal(refusal.code), reading };
  return { kind: "refused", notEstimable, caveats: caveats.map(tell) };
}

function tell(caveat: MixedCaveat): ToldMixedCaveat {
  return { ...caveat, reading: readMixedCaveat(caveat) };
}

interface Run {
  readonly method: MixedMethod;
  readonly model: MixedModel;
  readonly caveats: readonly MixedCaveat[];
  readonly settled: SettledMixed;
}

function explain(study: MixedStudy, sample: MixedSample, run: Run): MixedFinding {
  const { method, model, caveats, settled } = run;
  const { fit } = model;
  const coefficients = coefficientsOf(sample, model);
  const place = fit.basis.kept.indexOf(1);
  const asked = settled.degreesOfFreedom === "kenwardRoger" ? model.kenwardRoger?.[place] : undefined;
  const test: SmallSampleTest = asked ?? model.satterthwaite[place];
  if (!Number.isFinite(test.interval[0]) || !(test.standardError > 0))
    return refused({ code: "notConverged" }, caveats);
  const means = compareGroupMeans(sample.rows, 1, settled.confidence);
  const reach = detectableInStandardErrors(test.degreesOfFreedom, 1 - settled.confidence, wantedPower);
  const finding: Omit<MixedEstimated, "reading"> = {
    kind: "estimated",
    method: method.name,
    criterion: settled.criterion,
    estimate: fit.coefficients[place],
    standardError: test.standardError,
    confidenceInterval: test.interval,
    pValue: test.pValue,
    inference: {
      rule: asked === undefined ? "satterthwaite" : "kenwardRoger",
      degreesOfFreedom: test.degreesOfFreedom,
      confidence: settled.confidence,
    },
    sizes: { rows: sample.rows.outcome.length, groups: sample.groups.length },
    coefficients,
    coefficientCovariance: fit.fixedCovariance.map((line) => Float64Array.from(line)),
    variance: {
      terms: ["", ...sample.slopes],
      covariance: fit.covariance.map((line) => Float64Array.from(line)),
      residual: fit.residualVariance,
      ...(model.phi === undefined ? {} : { phi: model.phi }),
      isSingular: fit.isSingular,
    },
    groups: sample.groups.map((group, at) => ({
      group,
      rows: sample.rows.starts[at + 1] - sample.rows.starts[at],
      effects: fit.effects[at],
    })),
    logLikelihood: model.logLikelihood,
    ...(means === undefined ? {} : { groupMeans: means }),
    detectable: { value: test.standardError * reach, power: wantedPower },
    evidenceLevel: "measured",
    caveats: [...caveats, ...findingCaveats(study, sample, run, { test, means })].map(tell),
    explanation: method.explanation,
  };
  return { ...finding, reading: readMixedFinding(finding, study) };
}

function coefficientsOf({ terms }: MixedSample, model: MixedModel): readonly FixedCoefficient[] {
  return model.fit.basis.kept.map((position, at) => {
    const test = model.kenwardRoger?.[at];
    return {
      term: terms[position],
      estimate: model.fit.coefficients[at],
      satterthwaite: model.satterthwaite[at],
      ...(test === undefined ? {} : { kenwardRoger: test }),
    };
  });
}

function findingCaveats(
  study: MixedStudy,
  { groups, terms, slopes, rows }: MixedSample,
  { model, settled }: Run,
  { test, means }: { readonly test: SmallSampleTest; readonly means: MeansCheck | undefined },
): readonly MixedCaveat[] {
  const caveats: MixedCaveat[] = [];
  const aliased = model.fit.basis.aliased.map((position) => terms[position]);
  if (aliased.length > 0) caveats.push({ code: "aliasedColumns", columns: aliased });
  if (model.fit.isSingular)
    caveats.push({
      code: "noMeasurableDifference",
      groups: groups.length,
      ...(means === undefined
        ? {}
        : { estimate: means.estimate, low: means.confidenceInterval[0], high: means.confidenceInterval[1] }),
    });
  if (groups.length <= fewGroups) caveats.push({ code: "fewGroups", groups: groups.length });
  if (means?.kind === "within" && !slopes.includes(study.effect) && rows.random.length === 1)
    caveats.push({ code: "slopeLeftOut", effect: study.effect });
  if (means !== undefined && means.pValue < 0.05 !== test.pValue < 0.05)
    caveats.push({ code: "meansDisagree", estimate: means.estimate, pValue: means.pValue });
  if (settled.criterion === "ml") caveats.push({ code: "maximumLikelihood" });
  return caveats;
}
