import { firstDayOf } from "../../../core/src/kernel/calendar.ts";
import { type Known, unknown, valueOr } from "../../../core/src/kernel/known.ts";
import type { DeclaredBatch, DeclaredEmployee, Establishment } from "../../../core/src/workforce/index.ts";
import { countAbsences } from "./absences.ts";
import { monthBoundsOf, noDay } from "./amounts-and-dates.ts";
import { noCode, packCode } from "./codes.ts";
import { type ContractDraft, mainContract } from "./contract.ts";
import type { CurrentLine } from "./current-line.ts";
import { kindByCode, noStops, type OpenDeclaration } from "./declarations.ts";
import { type Drafts, EstablishmentDraft, HeaderDraft } from "./drafts.ts";
import { employeeFacts, type MonthContext, settlePay } from "./employee-facts.ts";
import type { PersonDraft } from "./individual.ts";
import type { DsnProblemCode, Problems } from "./problems.ts";
import { SeenKeys } from "./seen-keys.ts";
import { isCheckedSiret } from "./siret.ts";

/** S20.G00.05.001: the monthly declaration; the others signal one event of one person. */
const monthly = packCode("01");

/**
 * People given at a time. Larger batches outlive the collections of young objects, and the space kept for those then
 * grows by some 50 MB for the rest of the file.
 */
const batchSize = 250;

/** Where the reading stands: what may come next. */
type Stage = "outside" | "header" | "skipped" | "establishment" | "people";

/** Follows the declarations of a file and settles its people, one at a time, into batches of one declaration. */
export class DeclarationReader {
  readonly declarations: OpenDeclaration[] = [];
  readonly establishments = new Map<string, Establishment>();
  /** SIREN of the companies that declare. */
  readonly companies = new Set<string>();
  activityCode: Known<string> = unknown;
  readonly #drafts: Drafts;
  readonly #problems: Problems;
  readonly #seen = new SeenKeys();
  #ready: DeclaredBatch[] = [];
  #employees: DeclaredEmployee[] = [];
  #context: MonthContext | undefined;
  #stage: Stage = "outside";
  #hasPerson = false;
  #personLine = 0;
  #establishmentLine = 0;
  #hasCompany = false;

  constructor(drafts: Drafts, problems: Problems) {
    this.#drafts = drafts;
    this.#problems = problems;
  }

  /** The batches settled since the last call. */
  takeBatches(): readonly DeclaredBatch[] {
    const batches = this.#ready;
    if (batches.length > 0) this.#ready = [];
    return batches;
  }

  openHeader(): void {
    this.finishDeclaration();
    this.#drafts.header = new HeaderDraft();
    this.#hasCompany = false;
    this.#stage = "header";
  }

  /** Whether the declaration being read is of an event and not of a month: its people are not read. */
  skipsUnlessMonthly(line: CurrentLine): boolean {
    const { nature } = this.#drafts.header;
    if (nature === noCode || nature === monthly) return false;
    if (this.#stage === "header") this.#problems.add("notMonthly", line);
    this.#stage = "skipped";
    return true;
  }

  openCompany(line: CurrentLine): void {
    if (this.#stage === "outside") {
      this.#problems.add("declarationMissing", line);
      return;
    }
    // One company by declaration (cardinality of S21.G00.06): a second one is a broken file.
    if (this.#stage !== "header" || this.#hasCompany) {
      this.#problems.add("companyUnreadable", line);
      return;
    }
    this.#hasCompany = true;
  }

  openEstablishment(line: CurrentLine): void {
    if (this.#stage === "outside") {
      this.#problems.add("declarationMissing", line);
      return;
    }
    this.#finishEstablishment();
    this.#drafts.establishment = new EstablishmentDraft();
    this.#drafts.header.establishmentCount += 1;
    this.#establishmentLine = line.number;
    this.#stage = "establishment";
  }

  openPerson(line: CurrentLine): void {
    if (this.#stage === "establishment") this.#openDeclaration();
    if (this.#stage !== "people") {
      this.#problems.add("personBeforeEstablishment", line);
      return;
    }
    this.#finishPerson();
    this.#drafts.person.clear();
    this.#hasPerson = true;
    this.#personLine = line.number;
  }

  openContract(line: CurrentLine): void {
    if (!this.checksPerson(line)) return;
    this.#drafts.contract = this.#drafts.person.contracts.open();
  }

  /** Notes that a line belongs to nobody. */
  checksPerson(line: CurrentLine): boolean {
    if (!this.#hasPerson) this.#problems.add("contractBeforePerson", line);
    return this.#hasPerson;
  }

  /** Notes that a line belongs to no contract. */
  checksContract(line: CurrentLine): boolean {
    if (!this.checksPerson(line)) return false;
    const has = this.#drafts.person.contracts.count > 0;
    if (!has) this.#problems.add("lineWithoutContract", line);
    return has;
  }

  finishDeclaration(): void {
    this.#finishEstablishment();
    const isEmpty = this.#stage === "header" && this.#drafts.header.establishmentCount === 0;
    if (isEmpty) this.#problems.addAt("establishmentMissing", undefined);
    this.#stage = "outside";
  }

  #finishEstablishment(): void {
    this.#finishPerson();
    if (this.#stage === "establishment") this.#openDeclaration();
    this.#flush();
  }

  /** The header and the establishment are whole when the first person comes, or when nobody does. */
  #openDeclaration(): void {
    const { header, establishment } = this.#drafts;
    const line = this.#establishmentLine;
    const kind = kindByCode.get(header.type);
    const flaw = flawOf(header, establishment);
    this.#stage = "people";
    if (flaw !== undefined || kind === undefined) {
      this.#problems.addAt(flaw ?? "declarationKindUnknown", line);
      return;
    }
    const siret = valueOr(header.siren, "") + valueOr(establishment.nic, "");
    if (!isCheckedSiret(siret)) this.#problems.addAt("siretCheckFailed", line, siret);
    this.#keepEstablishment(siret);
    const declaration: OpenDeclaration = {
      index: this.declarations.length,
      bounds: monthBoundsOf(header.firstDay),
      establishment: siret,
      fraction: header.fraction,
      kind,
      line,
      employeeCount: 0,
      stops: { ...noStops },
    };
    this.declarations.push(declaration);
    this.#seen.clear();
    this.#context = { declaration, collectiveAgreement: agreementOf(establishment, header) };
  }

  #keepEstablishment(siret: string): void {
    const { header, establishment } = this.#drafts;
    this.companies.add(siret.slice(0, 9));
    if (header.activityCode.known) this.activityCode = header.activityCode;
    const earlier = this.establishments.get(siret);
    this.establishments.set(siret, {
      siret,
      label: unknown,
      postcode: latest(establishment.postcode, earlier?.postcode),
      activityCode: latest(establishment.activityCode, earlier?.activityCode),
      collectiveAgreement: latest(agreementOf(establishment, header), earlier?.collectiveAgreement),
    });
  }

  #finishPerson(): void {
    const context = this.#context;
    if (!this.#hasPerson || context === undefined) return;
    this.#hasPerson = false;
    const { person } = this.#drafts;
    const { declaration } = context;
    const { bounds } = declaration;
    if (person.hasLostRows()) this.#problems.addAt("tooManyBlocks", this.#personLine);
    const { contracts } = person;
    if (contracts.count > 1 && contracts.at(contracts.count - 1).isBlank()) contracts.dropLast();
    settlePay(person, bounds);
    const contract = mainContract(contracts, bounds);
    if (contract === undefined) {
      this.#problems.addAt("personWithoutContract", this.#personLine);
      return;
    }
    const staffNumber = this.#keyOf(person, contract, declaration.establishment);
    if (staffNumber === undefined) {
      this.#problems.addAt("personWithoutKey", this.#personLine);
      return;
    }
    if (!this.#seen.add(staffNumber)) {
      this.#problems.addAt("personTwice", this.#personLine);
      return;
    }
    const absences = countAbsences(person, declaration);
    const employee = employeeFacts({ person, contract, staffNumber, absences }, context);
    if (employee.exit.known && employee.exit.value.day < firstDayOf(bounds.month)) {
      this.#problems.addAt("leftBeforeMonth", this.#personLine);
      return;
    }
    if (person.birth !== noDay && !employee.ageBand.known)
      this.#problems.addAt("implausibleAge", this.#personLine);
    this.#employees.push(employee);
    declaration.employeeCount += 1;
    if (this.#employees.length === batchSize) this.#flush();
  }

  /** The staff number, or a key made of the establishment and the contract's number or start. */
  #keyOf(person: PersonDraft, contract: ContractDraft, siret: string): string | undefined {
    if (person.staffNumber !== "") return person.staffNumber;
    const mark = contract.number === "" ? String(contract.start) : contract.number;
    if (contract.number === "" && contract.start === noDay) return undefined;
    this.#problems.addAt("staffNumberMissing", this.#personLine);
    return `contract:${siret}:${mark}`;
  }

  #flush(): void {
    if (this.#employees.length === 0 || this.#context === undefined) return;
    const { index, bounds } = this.#context.declaration;
    this.#ready.push({ declaration: index, month: bounds.month, employees: this.#employees });
    this.#employees = [];
  }
}

/** What keeps a declaration from being read, if anything. */
function flawOf(header: HeaderDraft, establishment: EstablishmentDraft): DsnProblemCode | undefined {
  if (header.nature !== monthly) return "declarationKindUnknown";
  if (header.firstDay === noDay) return "monthUnreadable";
  if (!header.siren.known) return "companyUnreadable";
  if (!establishment.nic.known) return "establishmentUnreadable";
  // A NIC alone, in the middle of a declaration, is a line gone astray rather than another establishment.
  if (header.establishmentCount > 1 && establishment.rubricCount < 2) return "establishmentIncomplete";
  return undefined;
}

function agreementOf(establishment: EstablishmentDraft, header: HeaderDraft): Known<string> {
  return establishment.agreement.known ? establishment.agreement : header.agreement;
}

function latest(fact: Known<string>, earlier: Known<string> | undefined): Known<string> {
  return fact.known ? fact : (earlier ?? unknown);
}
