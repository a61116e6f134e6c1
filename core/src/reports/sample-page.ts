import { type CategoryDefinition, profileCategory } from "../categories/index.ts";
import { oneCompanyRule } from "../disclosure/index.ts";
import type { Day } from "../kernel/calendar.ts";
import type { CategoryPageSubject } from "./page-subject.ts";

type Snapshot = Parameters<typeof profileCategory>[1]["snapshot"];
type Trainings = Parameters<typeof profileCategory>[1]["trainings"];

/** A category of a cleaning company, for tests: in by two dimensions out of three. */
export const sampleDefinition: CategoryDefinition = {
  id: "category-1",
  version: 3,
  label: "Cleaners",
  context: "41 sites",
  stake: "To keep people",
  decisionForm: "agreement",
  decidedBy: "The board, 3 March",
  rule: {
    work: { kind: "oneOf", attribute: "occupationCode", values: ["684a", "67*"] },
    job: { kind: "oneOf", attribute: "jobStatus", values: ["ouvrier"] },
    person: { kind: "oneOf", attribute: "qualificationLevel", values: ["1", "2"] },
    metWhen: "atLeastTwoDimensions",
  },
  definedAt: "2026-11-02T09:00:00.000Z",
  definedBy: "account-1",
};

/** What a page is made from, for tests: the sample category on the month given. */
export function sampleSubject(
  snapshot: Snapshot,
  change: Partial<CategoryPageSubject> = {},
  trainings: Trainings = [],
): CategoryPageSubject {
  const definition = change.definition ?? sampleDefinition;
  const knowledge = { workAnswers: [], jobGradeTables: [] };
  return {
    company: "Aurora",
    definition,
    profile: profileCategory(definition, { snapshot, knowledge, trainings }),
    month: snapshot.month,
    today: "2026-11-23" as Day,
    rule: oneCompanyRule,
    ...change,
  };
}
