import type { Columns } from "../columns/column.ts";
import { detectableInStandardErrors } from "../power/detectable-effect.ts";
import { heterogeneityEstimators } from "./estimate-heterogeneity.ts";
import { fixedEffect } from "./fixed-effect.ts";
import { pooledIntervalRules } from "./pooled-fit.ts";
import type { PoolingCaveat, ToldPoolingCaveat } from "./pooling-caveat.ts";
import type {
  ListedProject,
  ModeratorEffect,
  PooledEstimated,
  PooledFinding,
  PooledProject,
  SmallStudyEffects,
} from "./pooling-finding.ts";
import type { PooledCoefficient, PooledModel, PoolingMethod, SettledPooling } from "./pooling-method.ts";
import { causeOfPoolingRefusal, type PoolingRefusal } from "./pooling-refusal.ts";
import {
  type PoolingMethodName,
  type PoolingOptions,
  type PoolingStudy,
  poolingMethodNames,
} from "./pooling-study.ts";
import { randomEffects } from "./random-effects.ts";
import { readPooledFinding } from "./read-pooled-finding.ts";
import { type ProjectSample, readProjects } from "./read-projects.ts";
import { robustVariance } from "./robust-variance.ts";
import { eggerTests, rankTest, trimAndFill } from "./small-study-effects.ts";
import { threeLevel } from "./three-level.ts";
import { readPoolingCaveat, readPoolingRefusal } from "./words-of-pooling.ts";

const methods: Readonly<Record<PoolingMethodName, PoolingMethod>> = {
  randomEffects,
  fixedEffect,
  threeLevel,
  robustVariance,
};

const fewProjects = 10;
const fewestGroups = 3;
/** Fewer projects than this cannot show whether small ones differ from large ones. */
const fewestForAsymmetry = 10;
const wantedPower = 0.8;
/** Degrees of freedom at which Student's t is the normal distribution to ten digits. */
const manyDegrees = 1e10;

/**
 * One effect from several projects. Pure, deterministic; nothing is thrown. Two projects are listed side by side and
 * never pooled.
 */
export function poolProjects(
  study: PoolingStudy,
  columns: Columns,
  options: PoolingOptions = {},
): PooledFinding {
  const settled = settle(options);
  if ("code" in settled) return refused(settled, [], []);
  const method = methods[settled.method];
  const ignored = ignoredOptions(method, study, options);
  if (method.needsGroups && study.group === undefined)
    return refused({ code: "noGroup", method: method.name }, [], ignored);
  const read = readProjects(method.needsGroups ? study : withoutGroup(study), columns);
  if (!read.ok) return refused(read.refusal, [], ignored);
  const caveats = [...read.caveats, ...ignored];
  const { sample } = read;
  const refusal = evidenceRefusal(sample, method);
  if (refusal !== undefined) return refused(refusal, sample.listed, caveats);
  const attempt = method.run(sample, settled);
  if (!attempt.ok) return refused(attempt.refusal, sample.listed, caveats);
  return explain(study, sample, { method, model: attempt, caveats, settled });
}

function withoutGroup({ group: _, ...study }: PoolingStudy): PoolingStudy {
  return study;
}

function settle(options: PoolingOptions): SettledPooling | PoolingRefusal {
  const { method = "randomEffects", heterogeneity = "reml", interval } = options;
  const { correlation = 0.8, confidence = 0.95 } = options;
  const isIn = (names: readonly string[], name: string) => names.includes(name);
  const checks: readonly (readonly [string, boolean])[] = [
    ["method", isIn(poolingMethodNames, method)],
    ["heterogeneity", isIn(heterogeneityEstimators, heterogeneity)],
    ["interval", interval === undefined || isIn(pooledIntervalRules, interval)],
    ["correlation", correlation >= 0 && correlation <= 1],
    ["confidence", confidence >= 0.5 && confidence < 1],
  ];
  const wrong = checks.find(([, isFine]) => !isFine);
  if (wrong !== undefined) return { code: "optionOutOfRange", option: wrong[0] };
  return { method, heterogeneity, correlation, confidence, ...(interval === undefined ? {} : { interval }) };
}

function ignoredOptions(
  method: PoolingMethod,
  study: PoolingStudy,
  options: PoolingOptions,
): PoolingCaveat[] {
  const reads: ReadonlySet<string> = method.reads;
  const given = Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  const ignored = given
    .filter((name) => !reads.has(name))
    .map((name) => (name === "interval" ? (options.interval ?? name) : name));
  if (!method.needsGroups && study.group !== undefined) ignored.push("group");
  return ignored.map((option) => ({ code: "optionIgnored", option, method: method.name }));
}

function evidenceRefusal({ projects, starts, moderators }: ProjectSample, method: PoolingMethod) {
  const count = projects.estimates.length;
  const groups = starts.length - 1;
  const refuse = (refusal: PoolingRefusal) => refusal;
  if (count === 1) return refuse({ code: "oneProject" });
  if (count === 2) return refuse({ code: "twoProjects" });
  if (method.needsGroups && groups < fewestGroups)
    return refuse({ code: "tooFewGroups", groups, needed: fewestGroups });
  const isCrowded = (method.needsGroups ? groups : count) - projects.basis.directions.length < 2;
  if (moderators.length > 0 && isCrowded)
    return refuse({ code: "tooManyModerators", moderators: moderators.length, projects: count });
  return undefined;
}

function refused(
  refusal: PoolingRefusal,
  projects: readonly ListedProject[],
  caveats: readonly PoolingCaveat[],
): PooledFinding {
  const reading = readPoolingRefusal(refusal);
  const notEstimable = { code: refusal.code, cause: causeOfPoolingRefusal(refusal.code), reading };
  return { kind: "refused", notEstimable, projects, caveats: caveats.map(tell) };
}

function tell(caveat: PoolingCaveat): ToldPoolingCaveat {
  return { ...caveat, reading: readPoolingCaveat(caveat) };
}

interface Run {
  readonly method: PoolingMethod;
  readonly model: PooledModel;
  readonly caveats: readonly PoolingCaveat[];
  readonly settled: SettledPooling;
}

function explain(
  study: PoolingStudy,
  sample: ProjectSample,
  { method, model, caveats, settled }: Run,
): PooledEstimated {
  const projects = sample.listed.map((listed, at): PooledProject => {
    const { estimate, standardError } = model.shrunken?.[at] ?? listed;
    return {
      ...listed,
      weight: 100 * model.pulls[at],
      shrunken: estimate,
      shrunkenStandardError: standardError,
      ...(model.without === undefined ? {} : { pooledWithout: model.without[at] }),
    };
  });
  const asymmetry = smallStudyEffects(sample, method, settled);
  const coefficients = model.coefficients.map((coefficient, at) =>
    coefficient === undefined ? [] : [named(at === 0 ? "" : sample.moderators[at - 1].name, coefficient)],
  );
  const [intercept] = sample.moderators.length === 0 ? [] : (coefficients[0] ?? []);
  const count = projects.length;
  const { degreesOfFreedom = manyDegrees, intervalStandardError } = model.inference;
  const detectable =
    intervalStandardError * detectableInStandardErrors(degreesOfFreedom, 1 - settled.confidence, wantedPower);
  const finding: Omit<PooledEstimated, "reading"> = {
    kind: "estimated",
    method: method.name,
    heterogeneity: model.heterogeneity,
    estimate: model.point.estimate,
    standardError: model.point.standardError,
    confidenceInterval: model.point.confidenceInterval,
    pValue: model.point.pValue,
    inference: model.inference,
    intervals: model.intervals,
    ...(model.prediction === undefined ? {} : { prediction: model.prediction }),
    spread: model.spread,
    projects,
    ...(method.needsGroups ? { groups: sample.starts.length - 1 } : {}),
    ...(intercept === undefined ? {} : { intercept }),
    moderators: coefficients.slice(1).flat(),
    ...(model.moderatorTest === undefined ? {} : { moderatorTest: model.moderatorTest }),
    ...(asymmetry === undefined ? {} : { smallStudyEffects: asymmetry }),
    detectable: { value: detectable, power: wantedPower },
    influence: model.residuals.map((residual, at) => count * model.pulls[at] * residual),
    evidenceLevel: "measured",
    caveats: [...caveats, ...model.caveats, ...findingCaveats(sample, model, projects, asymmetry)].map(tell),
    explanation: method.explanation,
  };
  return { ...finding, reading: readPooledFinding(finding, study) };
}

function named(term: string, coefficient: PooledCoefficient): ModeratorEffect {
  return { term, ...coefficient };
}

function smallStudyEffects(
  { projects, moderators }: ProjectSample,
  method: PoolingMethod,
  { heterogeneity }: SettledPooling,
): SmallStudyEffects | undefined {
  const count = projects.estimates.length;
  if (method.needsGroups || moderators.length > 0 || count < fewestForAsymmetry || count > 1000)
    return undefined;
  const egger = eggerTests(projects, heterogeneity);
  if (egger === undefined) return undefined;
  return { egger, rank: rankTest(projects), trimAndFill: trimAndFill(projects, heterogeneity) };
}

function findingCaveats(
  { moderators, starts }: ProjectSample,
  model: PooledModel,
  projects: readonly PooledProject[],
  asymmetry: SmallStudyEffects | undefined,
): readonly PoolingCaveat[] {
  const caveats: PoolingCaveat[] = [];
  const isGrouped = starts.length - 1 < projects.length;
  if (projects.length <= fewProjects) caveats.push({ code: "fewProjects", projects: projects.length });
  if (isGrouped && starts.length - 1 <= fewProjects)
    caveats.push({ code: "fewGroups", groups: starts.length - 1 });
  const { prediction, spread, point } = model;
  if (prediction !== undefined && spread.q.pValue < 0.1) {
    const [low, high] = prediction.interval;
    caveats.push({ code: "effectsDiffer", low, high });
  }
  const heaviest = projects.reduce((most, each) => (each.weight > most.weight ? each : most));
  if (moderators.length === 0 && heaviest.weight > 50)
    caveats.push({ code: "heaviestProject", label: heaviest.label, percent: heaviest.weight });
  const turned = projects.find(
    ({ pooledWithout }) => pooledWithout !== undefined && pooledWithout * point.estimate < 0,
  );
  if (turned?.pooledWithout !== undefined)
    caveats.push({ code: "oneProjectDecides", label: turned.label, without: turned.pooledWithout });
  if (projects.length < 10 * moderators.length)
    caveats.push({ code: "manyModerators", moderators: moderators.length, projects: projects.length });
  if (asymmetry !== undefined && asymmetry.egger.model.pValue < 0.1)
    caveats.push({
      code: "asymmetry",
      pValue: asymmetry.egger.model.pValue,
      filled: asymmetry.trimAndFill.estimate,
    });
  return caveats;
}
