import { expect, test } from "vitest";
import type { SaidOfGroup } from "../answers/index.ts";
import { sampleSealedPlan } from "../plans/sample-plan.ts";
import { askedPerceptions, isAsked } from "./asked-perceptions.ts";
import { effectLines } from "./effect-line.ts";
import { blankEffectBook, type Perception } from "./model.ts";

const said = (facts: Partial<SaidOfGroup>): SaidOfGroup => ({
  function: "frontlineManager",
  moment: "delayed",
  saidOn: "2026-11-23",
  topic: "placeInTeam",
  bankKey: "groupHelps",
  questionText: "Dans le groupe, est-ce qu’on s’aide plus qu’avant ?",
  answer: "more",
  answerText: "Plus",
  count: 2,
  tellers: 3,
  ...facts,
});

const { plan: sealed } = sampleSealedPlan("a");
const [first] = sealed.indicators;
if (first === undefined) throw new Error("invalid plan; must have an indicator");
const plan = { ...sealed, indicators: [{ ...first, id: "place", sheet: "placeInTeam" }] };

test("an answer that says a change is heard as the function’s, on the indicator it is about, on its day", () => {
  const [heard, ...others] = askedPerceptions(plan, [said({})]);
  expect(others).toEqual([]);
  expect(heard).toMatchObject({
    indicator: "place",
    function: "frontlineManager",
    sense: "better",
    saidOn: { known: true, value: "2026-11-23" },
  });
  expect(heard?.words).toContain("(2 sur 3)");
  expect(heard !== undefined && isAsked(heard)).toBe(true);
});

test.each([
  ["a question about another topic", { topic: "appetite" }],
  ["a question of the company’s own, of which nobody knows what more means", { bankKey: "" }],
  ["a question that describes a state", { bankKey: "groupUses", answer: "often" }],
  ["what was asked before the training", { moment: "before" }],
  ["not to say", { answer: "preferNot" }],
] as const)("%s is no perception of it", (_, facts) => {
  expect(askedPerceptions(plan, [said(facts)])).toEqual([]);
});

test("what a questionnaire heard disagrees with what somebody wrote, and nobody’s silence does", () => {
  const written: Perception = {
    id: "w",
    indicator: "place",
    function: "executive",
    sense: "worse",
    words: "",
    saidOn: { known: false },
  };
  const linesWith = (heard: readonly Perception[]) =>
    effectLines({
      plan,
      isSealedBefore: true,
      book: { ...blankEffectBook, perceptions: [written] },
      comparisons: [],
      releases: [],
      heard,
    })[0]?.disagreement.map(({ kind }) => kind);
  expect(linesWith([])).toEqual([]);
  expect(linesWith(askedPerceptions(plan, [said({})]))).toEqual(["actors"]);
  const unsure = said({ answer: "dontKnow", answerText: "Je ne sais pas" });
  expect(linesWith(askedPerceptions(plan, [unsure]))).toEqual([]);
});
