import { describe, expect, test } from "vitest";
import { known } from "../../kernel/known.ts";
import { blankBlock, blankDesign } from "../blank-design.ts";
import type { Block, TrainingDesign } from "../model.ts";
import { blankFundingFacts, blankPersonFacts, type Certification, type PersonFacts } from "./facts.ts";
import { blocksToCertify, companyQuestions, personQuestions } from "./funding-questions.ts";

function designOf(block: Partial<Block>, everyone: Partial<PersonFacts> = {}, certification?: Certification) {
  const design: TrainingDesign = {
    ...blankDesign("Cas"),
    alternatives: [{ id: "a", label: "", blocks: [{ ...blankBlock("b"), ...block }] }],
    fundingFacts: {
      ...blankFundingFacts,
      blocks: certification === undefined ? [] : [{ block: "b", certification: known(certification) }],
      everyone: { ...blankPersonFacts, ...everyone },
    },
  };
  const [alternative] = design.alternatives;
  if (alternative === undefined) throw new Error("no alternative");
  return {
    company: companyQuestions(design, alternative),
    person: personQuestions(design, alternative, design.fundingFacts.everyone),
    toCertify: blocksToCertify(design, alternative).map(({ id }) => id),
  };
}

const naming = (...schemes: Block["axes"]["schemes"]) => ({ axes: { ...blankBlock("b").axes, schemes } });
const consenting = { cpf: { ...blankPersonFacts.cpf, consents: true } };
const seeking = { status: known("jobSeeker" as const) };

describe("what funding asks, only when a rule would read it", () => {
  test("a design that says nothing asks for headcount, OPCO, what certifies and a reconversion", () => {
    const { company, person, toCertify } = designOf({});
    expect(asked(company)).toEqual(["headcount", "opco"]);
    expect(asked(person)).toEqual(["reconversionAim"]);
    expect(toCertify).toEqual(["b"]);
  });

  test("an alternative without blocks asks nothing", () => {
    const design = blankDesign("Cas");
    const [alternative] = design.alternatives;
    if (alternative === undefined) throw new Error("no alternative");
    expect(asked(companyQuestions(design, alternative))).toEqual([]);
    expect(asked(personQuestions(design, alternative, blankPersonFacts))).toEqual([]);
  });

  test("what a block certifies is not asked when its purpose or its scheme makes it useless", () => {
    expect(designOf({ purposes: ["adaptation"] }).toCertify).toEqual([]);
    expect(designOf({ purposes: ["adaptation", "certifying"] }).toCertify).toEqual(["b"]);
    expect(designOf(naming("poei")).toCertify).toEqual([]);
    expect(designOf(naming("poei"), {}, "clea").toCertify).toEqual(["b"]);
  });

  test("an account is asked about once a block certifies for it, its amount once the person agrees", () => {
    expect(designOf({}, {}, "cqp").person.cpf).toBe(false);
    expect(asked(designOf({}, {}, "clea").person)).toEqual(["cpf", "reconversionAim"]);
    expect(designOf({}, consenting).person.cpfAmount).toBe(false);
    const told = designOf({}, consenting, "clea");
    expect(told.person.cpfAmount).toBe(true);
    expect(told.company.cpfTopUp).toBe(true);
    expect(designOf({}, { ...consenting, status: known("workStudy") }, "clea").person.cpf).toBe(false);
  });

  test("what follows a hire is asked of job seekers, and neither the headcount nor a reconversion", () => {
    const { company, person } = designOf({}, seeking);
    expect(asked(person)).toEqual(["hiring"]);
    expect(asked(company)).toEqual(["opco", "dismissals"]);
  });

  test("the longer agreement is asked about once a reconversion has an aim", () => {
    const reconversion = { ...blankPersonFacts.reconversion, aim: known("cqp" as const) };
    expect(designOf({}, { reconversion }).company.longerReconversion).toBe(true);
    expect(designOf(naming("skillsPlan"), { reconversion }).company.longerReconversion).toBe(false);
  });

  test("the agreement on time of one’s own is asked about only for what is chosen outside working time", () => {
    const off = { isInWorkingTime: known(false) };
    expect(designOf(off).company.offTimeAgreement).toBe(true);
    expect(designOf({ isInWorkingTime: known(true) }).company.offTimeAgreement).toBe(false);
    expect(designOf({ ...off, purposes: ["mandatory"] }).company.offTimeAgreement).toBe(false);
    expect(designOf({ ...off, ...naming("cpf") }).company.offTimeAgreement).toBe(false);
  });
});

function asked(questions: object): readonly string[] {
  return Object.entries(questions).flatMap(([name, isAsked]) => (isAsked === true ? [name] : []));
}
