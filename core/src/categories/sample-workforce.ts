import type { Month } from "../kernel/calendar.ts";
import type { Attribute, JobFamilyAnswers } from "../workforce/index.ts";
import { codeColumn, type EmployeeId, type WorkforceSnapshot } from "../workforce/index.ts";

/** A made-up person of a test: the labels that are known, and a name. */
export type SamplePerson = Partial<Record<Attribute, string>> & { readonly name?: string };

/** A month made of the labels given, for tests: people without a name are e0, e1 and so on by place. */
export function sampleMonth(people: readonly SamplePerson[], month = "2026-03"): WorkforceSnapshot {
  const column = (attribute: Attribute) =>
    codeColumn(
      people.map((person) => person[attribute]),
      people.length,
    );
  return {
    month: month as Month,
    version: `sample ${month}`,
    employees: people.map(({ name }, place) => (name ?? `e${place}`) as EmployeeId),
    columns: {
      establishment: column("establishment"),
      department: column("department"),
      occupationCode: column("occupationCode"),
      jobFamily: column("jobFamily"),
      exposure: column("exposure"),
      jobStatus: column("jobStatus"),
      jobGrade: column("jobGrade"),
      collectiveAgreement: column("collectiveAgreement"),
      contractKind: column("contractKind"),
      workingTime: column("workingTime"),
      payBand: column("payBand"),
      qualificationLevel: column("qualificationLevel"),
      certification: column("certification"),
      sex: column("sex"),
      ageBand: column("ageBand"),
      tenureBand: column("tenureBand"),
    },
  };
}

type Answer = JobFamilyAnswers["answers"]["learntInDays"];

/** Answers about a job family for tests: the ones given, in the order of the questions, then unknown. */
export function sampleAnswers(jobFamily: string, given: readonly Answer[]): JobFamilyAnswers {
  const at = (place: number): Answer => given[place] ?? "unknown";
  return {
    jobFamily,
    answeredBy: "tests",
    answers: {
      learntInDays: at(0),
      sameStepsEveryTime: at(1),
      pacedByOthers: at(2),
      checkedByOthers: at(3),
      noWrittenInstructions: at(4),
      noDecisionOnTheSpot: at(5),
    },
  };
}
