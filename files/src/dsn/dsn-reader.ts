import { type Known, known, unknown } from "../../../core/src/kernel/known.ts";
import type { DeclaredBatch, PayrollReading } from "../../../core/src/workforce/index.ts";
import { noDay } from "./amounts-and-dates.ts";
import type { CurrentLine } from "./current-line.ts";
import { DeclarationReader } from "./declaration-reader.ts";
import { settleDeclarations } from "./declarations.ts";
import { Drafts, EnvelopeDraft } from "./drafts.ts";
import {
  bitOfField,
  blockOfField,
  everyField,
  fieldOf,
  isBoundary,
  isWatched,
  setterOfField,
  structureFields,
} from "./field-table.ts";
import { checkClosing } from "./integrity.ts";
import { Problems } from "./problems.ts";
import { LineReader, type LineVisitor } from "./read-lines.ts";
import { ValueReader } from "./read-values.ts";

/** Blocks by their number: S21 as written, S10 + 100, S20 + 200, S90 + 300. */
const envelopeBlock = 100;
const declarationBlock = 205;
const closingBlock = 390;
const companyBlock = 6;
const establishmentBlock = 11;
const personBlock = 30;
const exposureBlock = 34;
const contractBlock = 40;
const payBlock = 51;
const activityBlock = 53;
const stopBlock = 60;
const endBlock = 62;
const suspensionBlock = 65;
const seniorityBlock = 86;

/** S21.G00.30.001, which a person always starts with: a line of another one gone astray must not be taken for hers. */
const personOpener = fieldOf("S21.G00.30.001");

/** What a DSN says besides what every payroll file says. */
export interface DsnReading extends PayrollReading {
  /** Versions of the norm that its envelopes claim, such as "P26V01". */
  readonly normVersions: readonly string[];
}

/**
 * Reads the bytes of a DSN. A block starts when its number changes or when one of its rubrics comes again: the norm
 * marks no block otherwise. Pay and seniority find their contract by its number; what has no number belongs to the
 * last contract opened.
 */
export class DsnReader implements LineVisitor {
  readonly #problems = new Problems();
  readonly #drafts = new Drafts(new ValueReader(this.#problems));
  readonly #declarations = new DeclarationReader(this.#drafts, this.#problems);
  readonly #lines = new LineReader(this, everyField);
  #block = -1;
  #seenRubrics = 0;
  #lastField = 0;
  #hasContent = false;
  #isClosed = false;

  /** Reads a chunk; gives the people settled by it. */
  feed(bytes: Uint8Array): readonly DeclaredBatch[] {
    this.#lines.feed(bytes);
    return this.#declarations.takeBatches();
  }

  /** Reads what is left; gives the last people. */
  finish(): readonly DeclaredBatch[] {
    this.#lines.finish();
    if (!this.#problems.isBlocked) this.#close();
    return this.#declarations.takeBatches();
  }

  /** What the file says, its people apart. */
  reading(fingerprint: string): DsnReading {
    const { establishments, activityCode } = this.#declarations;
    const { declarations, stopTotals, saidAgain, oddFractions } = settleDeclarations(
      this.#declarations.declarations,
    );
    for (const { line, bounds } of saidAgain) this.#problems.addAt("sameMonthTwice", line, bounds.month);
    for (const { line, fraction } of oddFractions) this.#problems.addAt("fractionsDisagree", line, fraction);
    const { utf8Count, windowsCount } = this.#drafts.read.texts;
    if (utf8Count > 0 && windowsCount > 0) this.#problems.addAt("mixedEncodings", undefined);
    return {
      format: "dsn",
      fingerprint,
      declarations,
      stopTotals,
      company: this.#company(),
      activityCode,
      establishments: [...establishments.values()],
      problems: this.#problems.list(),
      droppedRubrics: this.#lines.dropped(),
      normVersions: [...this.#drafts.normVersions],
    };
  }

  opened(isHeader: boolean): void {
    if (isHeader) return;
    this.#problems.addAt("notDsn", 1);
    this.#lines.isStopped = true;
  }

  refused(code: "binaryContent" | "lineTooLong" | "wideCharacters"): void {
    this.#problems.addAt(code, this.#lines.line.number + 1);
  }

  broken(line: CurrentLine): void {
    // What is broken may be a name: only its place is told.
    line.to = line.from;
    this.#problems.add("brokenLine", line);
  }

  wanted(field: number, line: CurrentLine): void {
    const block = blockOfField[field];
    const bit = bitOfField[field];
    const isSameBlock = block === this.#block;
    if (isSameBlock && field === this.#lastField && isUnique(block)) {
      this.#problems.add("repeatedLine", line);
      return;
    }
    if (!isSameBlock || (this.#seenRubrics & bit) !== 0 || field === personOpener) {
      this.#block = block;
      this.#seenRubrics = 0;
      this.#openBlock(block, line);
      if (this.#problems.isBlocked) {
        this.#lines.isStopped = true;
        return;
      }
    }
    this.#seenRubrics |= bit;
    this.#lastField = field;
    setterOfField[field](this.#drafts, line);
    if (isWatched(field)) this.#watch(block, field, line);
  }

  /** What the few rubrics that are not plainly a value bring about. */
  #watch(block: number, field: number, line: CurrentLine): void {
    if (block === declarationBlock) this.#skipUnlessMonthly(line);
    if (block === establishmentBlock) this.#drafts.establishment.rubricCount += 1;
    if (isBoundary(field)) this.#lines.countDropped(line.index);
  }

  #openBlock(block: number, line: CurrentLine): void {
    if (block === envelopeBlock) {
      this.#openEnvelope(line);
      return;
    }
    if (this.#isClosed && block !== closingBlock) {
      this.#problems.add("lineAfterClosing", line);
      return;
    }
    switch (block) {
      case declarationBlock:
        this.#openDeclaration();
        break;
      case closingBlock:
        this.#openClosing();
        break;
      case companyBlock:
        this.#declarations.openCompany(line);
        break;
      case establishmentBlock:
        this.#declarations.openEstablishment(line);
        break;
      case personBlock:
        this.#declarations.openPerson(line);
        break;
      case contractBlock:
        this.#declarations.openContract(line);
        break;
      default:
        this.#openPersonBlock(block, line);
    }
  }

  #openPersonBlock(block: number, line: CurrentLine): void {
    if (!this.#declarations.checksPerson(line)) return;
    const drafts = this.#drafts;
    const { person } = drafts;
    switch (block) {
      case exposureBlock:
        drafts.exposure = person.exposures.open();
        break;
      case payBlock:
        drafts.pay = person.pays.open();
        break;
      case activityBlock:
        drafts.activity = person.activities.open();
        drafts.activity.pay = person.pays.count - 1;
        break;
      case seniorityBlock:
        drafts.seniority = person.seniorities.open();
        break;
      default:
        this.#openContractBlock(block, line);
    }
  }

  #openContractBlock(block: number, line: CurrentLine): void {
    const drafts = this.#drafts;
    const { person } = drafts;
    const has = this.#declarations.checksContract(line);
    if (block === stopBlock) drafts.stop = has ? person.stops.open() : person.stops.spare();
    if (block === suspensionBlock)
      drafts.suspension = has ? person.suspensions.open() : person.suspensions.spare();
    if (block !== endBlock) return;
    if (!has) drafts.contract = person.contracts.spare();
    drafts.contract.end = noDay;
    drafts.contract.endReason = "other";
  }

  #openEnvelope(line: CurrentLine): void {
    if (this.#hasContent && !this.#isClosed) {
      this.#problems.add("headerBeforeClosing", line);
      return;
    }
    if (this.#isClosed) {
      checkClosing(this.#drafts.envelope, this.#lines.rubricCount - 1, this.#problems);
      this.#lines.rubricCount = 1;
    }
    this.#drafts.envelope = new EnvelopeDraft();
    this.#hasContent = false;
    this.#isClosed = false;
  }

  #openDeclaration(): void {
    this.#hasContent = true;
    this.#lines.fieldByIndex = everyField;
    this.#drafts.envelope.declarationCount += 1;
    this.#declarations.openHeader();
  }

  #openClosing(): void {
    this.#hasContent = true;
    this.#isClosed = true;
    this.#declarations.finishDeclaration();
  }

  #close(): void {
    this.#declarations.finishDeclaration();
    checkClosing(this.#drafts.envelope, this.#lines.rubricCount, this.#problems);
    const isEmpty = this.#declarations.declarations.length === 0;
    if (isEmpty) this.#problems.addAt("noMonthlyDeclaration", undefined);
  }

  #skipUnlessMonthly(line: CurrentLine): void {
    if (this.#declarations.skipsUnlessMonthly(line)) this.#lines.fieldByIndex = structureFields;
  }

  #company(): Known<string> {
    const [company, other] = this.#declarations.companies;
    if (other !== undefined) this.#problems.addAt("severalCompanies", undefined);
    return company !== undefined && other === undefined ? known(company) : unknown;
  }
}

/** Blocks none of whose rubrics comes twice in a row but by mistake. */
function isUnique(block: number): boolean {
  return block === personBlock || block === contractBlock;
}
