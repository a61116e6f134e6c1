import { type Known, unknown } from "../../../core/src/kernel/known.ts";
import { noDay } from "./amounts-and-dates.ts";
import { noCode } from "./codes.ts";
import { PersonDraft } from "./individual.ts";
import type { ValueReader } from "./read-values.ts";

/** From S10 to S90: one file deposited. */
export class EnvelopeDraft {
  declarationCount = 0;
  /** What the closing block says; `undefined` before it, `noNumber` when it cannot be read. */
  declaredRubrics: number | undefined = undefined;
  declaredDeclarations: number | undefined = undefined;
}

/** S20.G00.05 and S21.G00.06: what is declared, and by which company. */
export class HeaderDraft {
  nature = noCode;
  type = noCode;
  fraction = "1/1";
  /** First day of the declared month. */
  firstDay = noDay;
  siren: Known<string> = unknown;
  activityCode: Known<string> = unknown;
  agreement: Known<string> = unknown;
  /** Declarations opened under it: one per establishment. */
  establishmentCount = 0;
}

/** S21.G00.11. */
export class EstablishmentDraft {
  /** Rubrics met, of those that are looked at. */
  rubricCount = 0;
  nic: Known<string> = unknown;
  activityCode: Known<string> = unknown;
  postcode: Known<string> = unknown;
  agreement: Known<string> = unknown;
}

/** The occurrence of each block that is being read. What hangs on nothing is written on spare rows. */
export class Drafts {
  readonly normVersions = new Set<string>();
  envelope = new EnvelopeDraft();
  header = new HeaderDraft();
  establishment = new EstablishmentDraft();
  readonly person = new PersonDraft();
  contract = this.person.contracts.spare();
  pay = this.person.pays.spare();
  activity = this.person.activities.spare();
  stop = this.person.stops.spare();
  suspension = this.person.suspensions.spare();
  exposure = this.person.exposures.spare();
  seniority = this.person.seniorities.spare();
  readonly read: ValueReader;

  constructor(read: ValueReader) {
    this.read = read;
  }
}
