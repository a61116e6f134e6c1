import type { Month } from "../kernel/calendar.ts";
import type { Attribute } from "../workforce/index.ts";
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
