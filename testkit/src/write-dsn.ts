import type { Month } from "../../core/src/kernel/calendar.ts";
import type { FictionalCompany, FictionalEstablishment } from "./company.ts";
import { type PersonLinesOptions, writePerson } from "./dsn-person.ts";
import { type DsnEncoding, DsnText } from "./dsn-text.ts";
import { streets } from "./fictional-names.ts";
import type { PersonMonth } from "./person-month.ts";
import { type StoryMonth, writeDay } from "./story-calendar.ts";

/** How a file is written; without any wish: all months of the company in one file, whole and right. */
export interface DsnWish {
  /** Months in the file, one declaration per month and establishment. */
  readonly months?: readonly Month[];
  /** Positions of the establishments that declare. */
  readonly establishments?: readonly number[];
  /** By default P24V01, P25V01 or P26V01 after the year of the first month. */
  readonly norm?: "P24V01" | "P25V01" | "P26V01";
  readonly encoding?: DsnEncoding;
  readonly lineEnd?: "\n" | "\r\n";
  /** Marks the file as a test for the administration (S10.G00.00.005). */
  readonly isTest?: boolean;
  /** In how many fractions each establishment declares. */
  readonly fractions?: number;
  /** 01 normal, 03 cancels and replaces, 04 cancels: then nobody is declared. */
  readonly declarationType?: "01" | "03" | "04";
  /** The first establishment's first declaration forgets half of its people and is replaced later in the same file. */
  readonly isReplacedInFile?: boolean;
  readonly totals?: "right" | "wrong" | "absent";
  /** The file stops after so many bytes. */
  readonly cutAfter?: number;
  readonly withoutEnds?: boolean;
  readonly withUnknownBlocks?: boolean;
}

/** A DSN as it would stream from a disk, in chunks of about 128 KiB. */
export async function* writeDsn(company: FictionalCompany, wish: DsnWish = {}): AsyncGenerator<Uint8Array> {
  yield* dsnChunks(company, wish);
}

/** A whole DSN in memory: for small companies. */
export function dsnBytes(company: FictionalCompany, wish: DsnWish = {}): Uint8Array {
  return Buffer.concat([...dsnChunks(company, wish)]);
}

/** The same bytes as `writeDsn`, for those who cannot wait. */
export function* dsnChunks(company: FictionalCompany, wish: DsnWish = {}): Generator<Uint8Array> {
  let left = wish.cutAfter ?? Number.POSITIVE_INFINITY;
  for (const bytes of wholeChunks(company, wish)) {
    yield bytes.length > left ? bytes.subarray(0, left) : bytes;
    left -= bytes.length;
    if (left <= 0) return;
  }
}

interface Declared {
  readonly month: StoryMonth;
  readonly position: number;
  readonly establishment: FictionalEstablishment;
  readonly fraction: number;
  readonly fractions: number;
  readonly type: string;
  /** Rank among the declarations of the same month, establishment and fraction, 1 for the first. */
  readonly order: number;
  readonly isHalf: boolean;
}

function* wholeChunks(company: FictionalCompany, wish: DsnWish): Generator<Uint8Array> {
  const text = new DsnText(wish.lineEnd ?? "\r\n", wish.encoding ?? "iso-8859-1");
  const personLines: PersonLinesOptions = {
    withoutEnds: wish.withoutEnds ?? false,
    withUnknownBlocks: wish.withUnknownBlocks ?? false,
  };
  const declarations = declarationsOf(company, wish);
  writeEnvelope(text, company, wish);
  for (const declared of declarations) {
    writeDeclarationHead(text, company, declared);
    for (const person of peopleOf(company, declared)) {
      writePerson(text, company, person, personLines);
      if (text.isFull) yield text.take();
    }
    writeWorkplaces(text, company, declared.establishment);
  }
  if (wish.totals !== "absent") writeTotals(text, declarations.length, wish.totals === "wrong");
  yield text.take();
}

function declarationsOf(company: FictionalCompany, wish: DsnWish): Declared[] {
  const months = company.months.filter(({ month }) => wish.months?.includes(month) ?? true);
  const fractions = wish.fractions ?? 1;
  const declarations: Declared[] = [];
  for (const month of months) {
    for (const [position, establishment] of company.establishments.entries()) {
      if (wish.establishments?.includes(position) === false) continue;
      for (let fraction = 1; fraction <= fractions; fraction += 1) {
        const type = wish.declarationType ?? "01";
        const order = type === "01" ? 1 : 2;
        declarations.push({
          month,
          position,
          establishment,
          fraction,
          fractions,
          type,
          order,
          isHalf: false,
        });
      }
    }
  }
  const first = declarations[0];
  if (wish.isReplacedInFile !== true || first === undefined) return declarations;
  const replacing = { ...first, type: "03", order: first.order + 1 };
  return [{ ...first, isHalf: true }, ...declarations.slice(1), replacing];
}

function* peopleOf(company: FictionalCompany, declared: Declared): Generator<PersonMonth> {
  if (declared.type === "04") return;
  let rank = 0;
  for (const person of company.payroll(declared.month.index, declared.position)) {
    rank += 1;
    if (rank % declared.fractions !== declared.fraction - 1) continue;
    if (declared.isHalf && rank % 2 === 0) continue;
    yield person;
  }
}

function writeEnvelope(text: DsnText, company: FictionalCompany, wish: DsnWish): void {
  const head = company.establishments[0];
  const firstYear = (wish.months?.[0] ?? company.settings.firstMonth).slice(2, 4);
  const norm = wish.norm ?? (firstYear === "24" ? "P24V01" : firstYear >= "26" ? "P26V01" : "P25V01");
  text.line("S10.G00.00.001", "PAIE FICTIVE");
  text.line("S10.G00.00.002", "OUVRAGE");
  text.line("S10.G00.00.003", "1.0");
  text.line("S10.G00.00.005", wish.isTest === true ? "01" : "02");
  text.line("S10.G00.00.006", norm);
  text.line("S10.G00.00.007", "01");
  text.line("S10.G00.00.008", "01");
  text.line("S10.G00.01.001", company.siren);
  text.line("S10.G00.01.002", head?.siret.slice(9) ?? "");
  text.line("S10.G00.01.003", company.settings.name.toUpperCase());
  text.line("S10.G00.01.004", `1 ${streets[0]}`);
  text.line("S10.G00.01.005", head?.postcode ?? "");
  text.line("S10.G00.01.006", head?.city ?? "");
  text.line("S10.G00.02.001", "02");
  text.line("S10.G00.02.002", "CAMOMILLE MARIE");
  text.line("S10.G00.02.004", "paie@exemple.invalid");
  text.line("S10.G00.02.005", "0000000000");
}

function writeDeclarationHead(text: DsnText, company: FictionalCompany, declared: Declared): void {
  const { month, establishment } = declared;
  const { sector } = company.settings;
  text.line("S20.G00.05.001", "01");
  text.line("S20.G00.05.002", declared.type);
  text.line("S20.G00.05.003", `${declared.fraction}${declared.fractions}`);
  text.line("S20.G00.05.004", String(declared.order));
  text.line("S20.G00.05.005", writeDay(month.firstDay, "dsn"));
  text.line("S20.G00.05.007", writeDay(month.lastDay + 4, "dsn"));
  text.line("S20.G00.05.008", "01");
  text.line("S20.G00.05.010", "01");
  text.line("S20.G00.07.001", "CAMOMILLE MARIE");
  text.line("S20.G00.07.002", "0000000000");
  text.line("S20.G00.07.003", "paie@exemple.invalid");
  text.line("S20.G00.07.004", "09");
  text.line("S21.G00.06.001", company.siren);
  text.line("S21.G00.06.002", company.establishments[0]?.siret.slice(9) ?? "");
  text.line("S21.G00.06.003", sector.activityCode);
  text.line("S21.G00.06.004", `1 ${streets[0]}`);
  text.line("S21.G00.06.005", company.establishments[0]?.postcode ?? "");
  text.line("S21.G00.06.006", company.establishments[0]?.city ?? "");
  text.line("S21.G00.06.015", sector.collectiveAgreement);
  text.line("S21.G00.11.001", establishment.siret.slice(9));
  text.line("S21.G00.11.002", sector.activityCode);
  text.line("S21.G00.11.003", `1 ${streets[declared.position % streets.length]}`);
  text.line("S21.G00.11.004", establishment.postcode);
  text.line("S21.G00.11.005", establishment.city);
  text.line("S21.G00.11.022", sector.collectiveAgreement);
}

/** Client sites where the establishment's people work (block 85). */
function writeWorkplaces(
  text: DsnText,
  company: FictionalCompany,
  establishment: FictionalEstablishment,
): void {
  for (let rank = 0; rank < establishment.siteCount; rank += 1) {
    const site = company.site(establishment.firstSite + rank);
    text.line("S21.G00.85.001", site.siret);
    text.line("S21.G00.85.003", `${1 + (rank % 98)} ${streets[rank % streets.length]}`);
    text.line("S21.G00.85.004", site.postcode);
    text.line("S21.G00.85.005", site.city);
  }
}

/** Both lines of the total count themselves. */
function writeTotals(text: DsnText, declarationCount: number, isWrong: boolean): void {
  text.line("S90.G00.90.001", String(text.rubricCount + 2 + (isWrong ? 7 : 0)));
  text.line("S90.G00.90.002", String(declarationCount));
}
