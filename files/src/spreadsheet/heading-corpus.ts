import { readFileSync } from "node:fs";
import iconv from "iconv-lite";
import type { MappedField } from "../../../core/src/workforce/index.ts";
import { type BuiltCell, buildWorkbook } from "./workbook-builder.ts";

/** What a column of the corpus truly holds: a field, personal content to set aside, or nothing to keep. */
export type ColumnTruth = MappedField | "aside" | "";

interface CorpusEntry {
  readonly name: string;
  readonly xlsx?: boolean;
  readonly separator?: string;
  readonly encoding?: string;
  readonly dates: string;
  readonly preamble?: number;
  readonly total?: boolean;
  readonly columns: readonly (readonly [string, ColumnTruth, string])[];
}

export interface CorpusExport {
  readonly name: string;
  readonly format: "csv" | "xlsx";
  readonly content: Uint8Array;
  readonly headings: readonly string[];
  readonly truths: readonly ColumnTruth[];
  readonly rowCount: number;
}

type Draw = (count: number) => number;
type Maker = (draw: Draw, row: number, dates: string) => BuiltCell;

/** Exports written by hand after the habits of French payroll software, with what each column truly holds. */
export function buildCorpus(file: string, rowCount: number): CorpusExport[] {
  const entries: readonly CorpusEntry[] = JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));
  return entries.map((entry, index) => buildExport(entry, rowCount, index + 1));
}

function buildExport(entry: CorpusEntry, rowCount: number, seed: number): CorpusExport {
  const draw = seededDraw(seed);
  const rows: BuiltCell[][] = [];
  for (let line = 0; line < (entry.preamble ?? 0); line++)
    rows.push(line % 2 === 0 ? [`Édition ${line + 1}`] : []);
  rows.push(entry.columns.map(([heading]) => heading));
  for (let row = 0; row < rowCount; row++) {
    rows.push(entry.columns.map(([, , kind]) => makerOf(kind)(draw, row, entry.dates)));
  }
  if (entry.total === true) rows.push(["Total général", ...entry.columns.slice(1).map(() => 12345)]);
  return {
    name: entry.name,
    format: entry.xlsx === true ? "xlsx" : "csv",
    content: entry.xlsx === true ? buildWorkbook([{ name: "Feuil1", rows }]) : csvBytes(rows, entry),
    headings: entry.columns.map(([heading]) => heading),
    truths: entry.columns.map(([, truth]) => truth),
    rowCount,
  };
}

function csvBytes(rows: readonly (readonly BuiltCell[])[], entry: CorpusEntry): Uint8Array {
  const separator = entry.separator ?? ";";
  const text = rows.map((row) => row.map((cell) => csvCell(cell, separator)).join(separator)).join("\r\n");
  const encoding = entry.encoding ?? "utf8";
  if (encoding === "utf8bom") return Buffer.from(`\uFEFF${text}\r\n`, "utf8");
  return iconv.encode(`${text}\r\n`, encoding === "utf16" ? "utf16le" : encoding, {
    addBOM: encoding === "utf16",
  });
}

function csvCell(cell: BuiltCell, separator: string): string {
  const text = typeof cell === "number" ? frenchNumber(cell, separator) : String(cell ?? "");
  return text.includes(separator) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

function frenchNumber(value: number, separator: string): string {
  const [whole = "", decimals] = String(value).split(".");
  const grouped = separator === ";" ? whole.replace(/\B(?=(\d{3})+$)/g, " ") : whole;
  if (decimals === undefined) return separator === ";" && value < 10_000 ? whole : grouped;
  return separator === "," ? `${whole}.${decimals}` : `${grouped},${decimals}`;
}

function seededDraw(seed: number): Draw {
  let state = seed * 2_654_435_761;
  return (count) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return state % count;
  };
}

const oneOf =
  (...values: readonly string[]): Maker =>
  (draw) =>
    values[draw(values.length)];
const between =
  (low: number, high: number, decimals = 0): Maker =>
  (draw) => {
    const unit = 10 ** decimals;
    return (low * unit + draw((high - low) * unit)) / unit;
  };
const dayFrom =
  (firstYear: number, years: number): Maker =>
  (draw, _row, dates) =>
    writeDay(firstYear + draw(years), 1 + draw(12), 1 + draw(28), dates);
const rarely =
  (maker: Maker): Maker =>
  (draw, row, dates) =>
    draw(4) === 0 ? maker(draw, row, dates) : "";

const monthNames = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre"];

function writeDay(year: number, month: number, day: number, dates: string): BuiltCell {
  const [dd, mm] = [String(day).padStart(2, "0"), String(month).padStart(2, "0")];
  if (dates === "true") return { day: Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569 };
  if (dates === "iso") return `${year}-${mm}-${dd}`;
  if (dates === "compact") return `${dd}${mm}${year}`;
  if (dates === "dot") return `${dd}.${mm}.${year}`;
  if (dates === "dash2") return `${dd}-${mm}-${String(year).slice(2)}`;
  if (dates === "long") return `${day} ${monthNames[(month - 1) % 9]} ${year}`;
  return `${dd}/${mm}/${year}`;
}

/** A number of the NIR's form, made here so that no fixture holds one. */
export function inventNir(draw: (count: number) => number): string {
  const month = String(1 + draw(12)).padStart(2, "0");
  const body = `${1 + draw(2)}${10 + draw(80)}${month}${10 + draw(80)}${100 + draw(800)}${100 + draw(800)}`;
  return `${body}${String(97 - (Number(body) % 97)).padStart(2, "0")}`;
}

const statuses = ["Ouvrier", "Employé", "Agent de maîtrise", "Cadre", "Technicien"];
const contracts = ["CDI", "CDD", "CDI", "Apprentissage", "CDI", "Intérim"];

const makers: Readonly<Record<string, Maker>> = {
  staffNumber: (_draw, row) => String(1000 + row * 7).padStart(6, "0"),
  lastName: oneOf("MARTIN", "BERNARD", "DUBOIS", "THOMAS", "LE GALL", "N'DIAYE"),
  firstName: oneOf("Aïcha", "Jean-Pierre", "Fatoumata", "Éric", "Lucie", "Mehdi"),
  fullName: oneOf("MARTIN Aïcha", "BERNARD Éric", "DUBOIS Lucie", "LE GALL Jean-Pierre"),
  nir: (draw) => inventNir(draw),
  birthDate: dayFrom(1962, 44),
  pastDay: dayFrom(1998, 27),
  rareDay: rarely(dayFrom(2024, 3)),
  rareExit: rarely(oneOf("Démission", "Fin de CDD", "Licenciement", "Retraite", "Rupture conventionnelle")),
  civility: oneOf("M.", "Mme", "Monsieur", "Madame", "Mlle"),
  sexLetter: oneOf("F", "M", "H"),
  sexWord: oneOf("Femme", "Homme"),
  sexCode: oneOf("1", "2"),
  jobLabel: oneOf(
    "Agent de propreté",
    "Cariste",
    "Conducteur PL",
    "Aide à domicile",
    "Opérateur",
    "Plongeur",
  ),
  occupation: oneOf("684a", "641a", "652a", "563b", "674d"),
  occupationUpper: oneOf("684A", "641A", "652A", "563B"),
  status: oneOf(...statuses),
  statusCode: oneOf("OUV", "EMP", "AM", "CAD", "TAM"),
  statusDsn: oneOf("04", "05", "06", "07"),
  coefficient: oneOf("150", "165", "190", "215"),
  index: oneOf("310", "325", "342"),
  romanLevel: oneOf("I", "II", "III", "IV"),
  step: oneOf("1", "2", "3"),
  position: oneOf("1.1", "1.2", "2.1", "2.2", "3.1"),
  gradeText: oneOf("Niveau II échelon 3", "N3 E2 C190", "Coefficient 165", "AS2 A"),
  shortGrade: oneOf("AS1", "AS2", "OQ1", "N2P1", "A2", "140V"),
  contract: oneOf(...contracts),
  contractCode: oneOf("01", "02", "03"),
  monthlyHours: oneOf("151,67", "130", "104,00", "86,67"),
  weeklyHours: oneOf("35", "28", "24", "17,5"),
  fte: oneOf("1", "0,8", "0,5", "0,75"),
  percent: oneOf("100", "80", "50", "60"),
  workingTime: oneOf("Temps plein", "Temps partiel"),
  workingTimeCode: oneOf("10", "20"),
  hourly: between(11.88, 19, 2),
  pay: between(900, 3600, 2),
  annualPay: between(21_000, 52_000, 2),
  days: rarely(between(1, 20)),
  siret: oneOf("73282932000074", "73282932000082", "55208131766522"),
  siteName: oneOf("Lyon Part-Dieu", "Agence Nord", "Siège", "Dépôt Roubaix"),
  city: oneOf("Lyon", "Roubaix", "Saint-Denis", "Brest"),
  postcode: oneOf("69003", "59100", "93200"),
  homePostcode: oneOf("69100", "59200", "93210", "01000", "29200"),
  address: oneOf("12 rue des Lilas", "3 bis avenue Jaurès", "Résidence du Parc"),
  idcc: oneOf("3043", "1597", "0016"),
  agreementText: oneOf("IDCC 3043 - Entreprises de propreté", "1597 Bâtiment ouvriers (plus de 10)"),
  activity: oneOf("8121Z", "4120A", "81.21Z"),
  monthIso: oneOf("2026-03"),
  monthSlash: oneOf("03/2026"),
  monthName: oneOf("mars 2026"),
  monthCompact: oneOf("01032026"),
  department: oneOf("Production", "Logistique", "Administratif"),
  nationality: oneOf("Française", "Portugaise", "Malienne"),
  phone: (draw) => `06 ${10 + draw(80)} ${10 + draw(80)} ${10 + draw(80)} ${10 + draw(80)}`,
  email: oneOf("a.martin@exemple.fr", "e.bernard@exemple.fr"),
  iban: (draw) => `FR76 3000 4000 ${1000 + draw(8000)} ${1000 + draw(8000)} ${1000 + draw(8000)} 143`,
  bic: oneOf("BNPAFRPPXXX", "AGRIFRPP867"),
  permit: (draw) => `${10 + draw(80)}0${100 + draw(800)}30${1000 + draw(9000)}`,
  diploma: oneOf("CAP", "BEP", "Bac pro", "BTS", "Sans diplôme", "Licence"),
  qualificationText: oneOf("Niveau 3", "Niveau 4", "Niveau V", "Bac +2", "Sans diplôme"),
  qualificationCode: oneOf("03", "04", "05"),
  certificates: oneOf("CACES R489 cat. 3", "SST", "CléA", "", "Habilitation électrique"),
  exposure: oneOf("Travail de nuit", "Bruit", "Aucune", "Port de charges"),
  yesNo: oneOf("oui", "non"),
  age: between(18, 64),
  ageBand: oneOf("25-34 ans", "35-44 ans", "45-54 ans"),
  years: between(0, 35),
  remark: oneOf("", "à revoir", "RAS"),
};

function makerOf(kind: string): Maker {
  const maker = makers[kind];
  if (maker === undefined) throw new Error(`invalid corpus; unknown kind of values: ${kind}`);
  return maker;
}
