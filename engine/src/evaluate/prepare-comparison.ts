import type { Columns } from "../columns/column.ts";
import { tellCaveat } from "../reading/words-of-caveats.ts";
import { readRefusal } from "../reading/words-of-refusals.ts";
import type { Caveat } from "./caveat.ts";
import { chooseMethod } from "./choose-method.ts";
import type { Choice, Refused } from "./finding.ts";
import type { AskedOptions, EffectMethod } from "./method.ts";
import { methods } from "./method-table.ts";
import type { People } from "./people.ts";
import type { ReadRefused } from "./read-people.ts";
import { causeOf, type Refusal } from "./refusal.ts";
import { type ChosenOptions, settleOptions } from "./settled-options.ts";
import type { DesignStudy, EstimateOptions } from "./study.ts";

/** A study read, with its method and question settled. */
export interface Prepared {
  readonly study: DesignStudy;
  readonly columns: Columns;
  /** Options as they were given, the method and question that the rules chose among them. */
  readonly given: ChosenOptions;
  readonly method: EffectMethod;
  readonly options: AskedOptions;
  /** Options that the method does not read. */
  readonly ignored: readonly Caveat[];
  /** Of the reading and of the options. */
  readonly caveats: readonly Caveat[];
  readonly choice?: Choice;
}

type Reading<Read extends People> =
  | { readonly ok: true; readonly people: Read; readonly caveats: readonly Caveat[] }
  | ReadRefused;

export type Preparation<Read extends People> =
  | { readonly ok: true; readonly prepared: Prepared; readonly people: Read }
  | { readonly ok: false; readonly refused: Refused };

/** Settles the options, reads the people and, when `auto` is asked for, chooses the method, or refuses. */
export function prepareComparison<Read extends People>(
  study: DesignStudy,
  columns: Columns,
  options: EstimateOptions,
  read: () => Reading<Read>,
): Preparation<Read> {
  const { method, ...others } = options;
  if (method !== "auto") {
    const given = method === undefined ? others : { ...others, method };
    return prepareChosen({ study, columns, given }, read);
  }
  const settled = settleOptions(others);
  if ("code" in settled) return { ok: false, refused: refused(settled, []) };
  const reading = read();
  if (!reading.ok) return { ok: false, refused: refused(reading.refusal, reading.caveats) };
  const choice = chooseMethod(Object.values(methods), reading.people, others);
  if ("code" in choice) return { ok: false, refused: refused(choice, reading.caveats) };
  const { caliper } = choice;
  const own = { method: choice.method, estimand: choice.estimand };
  const given = { ...others, ...own, ...(caliper === undefined ? {} : { caliper }) };
  return prepareChosen({ study, columns, given, choice }, () => reading);
}

function prepareChosen<Read extends People>(
  asked: Pick<Prepared, "study" | "columns" | "given" | "choice">,
  read: () => Reading<Read>,
): Preparation<Read> {
  const { study, given, choice } = asked;
  const refuse = (refusal: Refusal, caveats: readonly Caveat[]) =>
    ({ ok: false, refused: refused(refusal, caveats, choice) }) as const;
  const settled = settleOptions(given);
  if ("code" in settled) return refuse(settled, []);
  const method = methods[settled.method];
  const estimand = settled.estimand ?? method.estimands[0];
  if (!method.estimands.includes(estimand)) {
    return refuse({ code: "estimandNotOffered", estimand, method: method.name }, []);
  }
  const ignored = ignoredOptions(method, study, given);
  const reading = read();
  if (!reading.ok) return refuse(reading.refusal, [...reading.caveats, ...ignored]);
  const caveats = [...reading.caveats, ...ignored];
  const prepared = { ...asked, method, options: { ...settled, estimand }, ignored, caveats };
  return { ok: true, prepared, people: reading.people };
}

/** A refusal with its sentences. */
export function refused(refusal: Refusal, caveats: readonly Caveat[], choice?: Choice): Refused {
  const notEstimable = { code: refusal.code, cause: causeOf(refusal.code), reading: readRefusal(refusal) };
  const told = caveats.map(tellCaveat);
  return { kind: "refused", notEstimable, caveats: told, ...(choice === undefined ? {} : { choice }) };
}

/** Options given to a method that does not read them. */
function ignoredOptions(
  method: EffectMethod,
  study: DesignStudy,
  options: EstimateOptions,
): readonly Caveat[] {
  const given = Object.entries(options).filter(([, value]) => value !== undefined && value !== false);
  const reads: ReadonlySet<string> = new Set([...method.reads, "checkDesigns"]);
  const ignored = given.map(([name]) => name).filter((name) => !reads.has(name));
  const hasScore = (options.distance ?? "logit").toLowerCase().includes("logit");
  if (method.reads.has("distance") && hasScore && options.matchOn !== undefined) ignored.push("matchOn");
  if (study.weights !== undefined && !method.readsWeights) ignored.push("weights");
  return ignored.map((option) => ({ code: "optionIgnored", option, method: method.name }));
}
