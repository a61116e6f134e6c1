import { methodNames } from "../../../engine/src/index.ts";
import {
  type TinyGroupMethodName,
  tinyGroupMethodNames,
  tinyGroupNeeds,
} from "../../../engine/src/tiny-groups/index.ts";

/** Methods that compare at one date without a design: a few people, or people in companies. */
export const directMethods = [...tinyGroupMethodNames, "linearMixed"] as const;
export type DirectMethod = (typeof directMethods)[number];

/** Methods with a design, fixed before any outcome; `auto` chooses among them without looking at it. */
export const designMethods = ["auto", ...methodNames] as const;

/** Every method of one date. */
export const evaluationMethods = [...designMethods, ...directMethods] as const;
export type EvaluationMethod = (typeof evaluationMethods)[number];

/** Choices that some methods of one date read and others do not. */
const choices = [
  "treatment",
  "treatedLabel",
  "covariates",
  "before",
  "expected",
  "slopes",
  "cluster",
  "weights",
  "offered",
  "measuredBefore",
  "measuredAfter",
  "otherOutcomes",
  "estimand",
  "distance",
  "ratio",
  "replace",
  "caliper",
  "exact",
  "order",
  "link",
  "subclasses",
  "trim",
  "moments",
  "folds",
  "outcomeModel",
  "standardErrorRule",
  "seed",
  "multiverse",
  "sensitivity",
  "multiplicity",
  "impute",
  "imputations",
] as const;
export type EvaluationChoice = (typeof choices)[number];

interface Needs {
  readonly needs: readonly EvaluationChoice[];
  readonly reads: readonly EvaluationChoice[];
}

const ofTinyGroups = (method: TinyGroupMethodName): Needs => {
  const { needs, reads } = tinyGroupNeeds[method];
  const read = [...needs, ...reads].filter((choice) => choice !== "draws");
  return { needs, reads: read.includes("treatment") ? [...read, "treatedLabel"] : read };
};

/** What a direct method cannot do without, and reads. */
const direct: Readonly<Record<DirectMethod, Needs>> = {
  exactPermutation: ofTinyGroups("exactPermutation"),
  signFlip: ofTinyGroups("signFlip"),
  rankSum: ofTinyGroups("rankSum"),
  signedRank: ofTinyGroups("signedRank"),
  fisherExact: ofTinyGroups("fisherExact"),
  exactShare: ofTinyGroups("exactShare"),
  hedgesG: ofTinyGroups("hedgesG"),
  bootstrapMean: ofTinyGroups("bootstrapMean"),
  linearMixed: {
    needs: ["treatment", "cluster"],
    reads: ["treatment", "treatedLabel", "cluster", "covariates", "slopes"],
  },
};

/** Choices of the direct methods alone; the engine tells what each comparison leaves aside of the others. */
const onlyDirect: readonly EvaluationChoice[] = ["before", "expected", "slopes"];
/** With gaps filled in, the question is what is missing. */
const notWithImputation: readonly EvaluationChoice[] = ["multiverse", "sensitivity", "multiplicity"];

type Asked = Readonly<Partial<Record<EvaluationChoice, unknown>>> & {
  readonly method?: EvaluationMethod | undefined;
};

/** Columns that the method of a request needs and the request does not name. */
export function missingChoices(request: Asked): readonly EvaluationChoice[] {
  const { method = "nearest" } = request;
  const needs = isDirect(method) ? direct[method].needs : (["treatment", "covariates"] as const);
  const more = request.multiplicity === undefined ? [] : (["otherOutcomes"] as const);
  return [...needs, ...(isDirect(method) ? [] : more)].filter((choice) => request[choice] === undefined);
}

/** Choices of a request that its method does not read. */
export function unreadChoicesOf(request: Asked): readonly EvaluationChoice[] {
  const { method = "nearest" } = request;
  const given = choices.filter((choice) => request[choice] !== undefined && request[choice] !== false);
  if (isDirect(method)) {
    const { reads } = direct[method];
    return given.filter((choice) => !reads.includes(choice));
  }
  const imputed = request.impute === true;
  const unread = imputed ? [...onlyDirect, ...notWithImputation] : [...onlyDirect, "imputations"];
  return given.filter((choice) => unread.includes(choice));
}

/** True for a method without a design. */
export function isDirect(method: EvaluationMethod): method is DirectMethod {
  return directMethods.some((name) => name === method);
}
