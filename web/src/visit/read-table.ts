import { emptyLine } from "./edit-visit.ts";
import {
  type ContractAnswer,
  contractAnswers,
  type DiplomaAnswer,
  diplomaAnswers,
  fieldLimits,
  mostPeople,
  type PersonField,
  type PersonLine,
  personFields,
  type TypedField,
} from "./model.ts";

/** Where a block is pasted: its first line and first column. */
export interface PastePlace {
  readonly row: number;
  readonly field: PersonField;
}

/** A cell that a list of choices does not know, or that finds no place; it is told, never guessed. */
export interface UnreadCell {
  /** Line of the table, from 1. */
  readonly line: number;
  readonly text: string;
}

export interface PastedTable {
  readonly people: readonly PersonLine[];
  /** Lines that were written. */
  readonly count: number;
  readonly unread: readonly UnreadCell[];
}

/** True for a block copied from a spreadsheet; one cell alone is pasted as text. */
export function isTable(text: string): boolean {
  return /[\t\n]/.test(text.replace(/\r?\n$/, ""));
}

/** The cells of a block copied from a spreadsheet: tabs and line ends, and quotes around a cell that holds some. */
export function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cells = /(?:^|(?<=[\t\n]))(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g;
  for (const [, quoted, plain, end] of text.replaceAll("\r\n", "\n").replace(/\n$/, "").matchAll(cells)) {
    const cell = quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"');
    rows.at(-1)?.push(cell.replaceAll(/\s+/g, " ").trim());
    if (end === "\n") rows.push([]);
  }
  return rows;
}

/** Puts a copied block over the table, from a place on. A first line of column names is left out. */
export function pasteOver(people: readonly PersonLine[], place: PastePlace, text: string): PastedTable {
  const rows = cellsOf(text);
  const block = isHeading(rows[0] ?? []) ? rows.slice(1) : rows;
  const unread: UnreadCell[] = [];
  const lines = [...people];
  while (lines.length < place.row) lines.push(emptyLine);
  const first = personFields.indexOf(place.field);
  for (const [index, cells] of block.entries()) {
    const row = place.row + index;
    if (row >= mostPeople) {
      unread.push({ line: row + 1, text: cells.join(" ") });
      continue;
    }
    let line = lines[row] ?? emptyLine;
    for (const [column, cell] of cells.entries()) {
      const next = read(line, personFields[first + column], cell);
      if (next === undefined) unread.push({ line: row + 1, text: cell });
      else line = next;
    }
    lines[row] = line;
  }
  return { people: lines, count: Math.min(block.length, Math.max(0, mostPeople - place.row)), unread };
}

/** The line with a cell read in, or nothing when it cannot be: an empty cell is not known, and changes nothing. */
function read(line: PersonLine, field: PersonField | undefined, cell: string): PersonLine | undefined {
  if (cell === "") return line;
  switch (field) {
    case undefined:
      return undefined;
    case "contract": {
      const contract = readContract(cell);
      return contract === undefined ? undefined : { ...line, contract };
    }
    case "diploma": {
      const diploma = readDiploma(cell);
      return diploma === undefined ? undefined : { ...line, diploma };
    }
    default:
      return readTyped(line, field, cell);
  }
}

function readTyped(line: PersonLine, field: TypedField, cell: string): PersonLine | undefined {
  return cell.length > fieldLimits[field] ? undefined : { ...line, [field]: cell };
}

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9+?]+/g, " ")
    .trim();

const unknownTexts = ["?", "??", "inconnu", "ne sait pas", "nsp", "pas encore su", "pas su"];

const contractTexts: Readonly<Record<ContractAnswer, readonly string[]>> = {
  unknown: unknownTexts,
  permanent: ["cdi", "duree indeterminee", "contrat a duree indeterminee"],
  fixedTerm: ["cdd", "duree determinee", "contrat a duree determinee", "saisonnier", "remplacement"],
  temporaryAgency: ["interim", "interimaire", "mission d interim"],
  apprenticeship: [
    ...["apprenti", "apprentie", "apprentissage", "contrat d apprentissage", "alternance", "alternant"],
    ...["alternante", "contrat pro", "contrat de professionnalisation", "apprentissage ou alternance"],
  ],
  other: ["autre", "autres"],
};

const diplomaTexts: Readonly<Record<DiplomaAnswer, readonly string[]>> = {
  unknown: unknownTexts,
  none: ["aucun", "aucun diplome", "sans", "sans diplome", "brevet", "dnb", "cep", "niveau 1", "niveau 2"],
  level3: ["cap", "bep", "cap bep", "cap ou bep", "cap bep niveau 3", "niveau 3"],
  level4: ["bac", "bac pro", "baccalaureat", "bp", "brevet professionnel", "bac niveau 4", "niveau 4"],
  level5AndAbove: [
    ...["bts", "dut", "but", "licence", "master", "bac+2", "bac+3", "bac+5", "bac +2", "bac +3", "bac +5"],
    ...["bac + 2", "bac + 3", "bac + 5", "niveau 5", "niveau 6", "niveau 7", "niveau 8", "au dela du bac"],
  ],
};

/** A contract as people write it, or nothing when it is not one of them. */
function readContract(text: string): ContractAnswer | undefined {
  return contractAnswers.find((answer) => contractTexts[answer].includes(plain(text)));
}

/** A diploma as people write it, or nothing when it is not one of them. */
function readDiploma(text: string): DiplomaAnswer | undefined {
  return diplomaAnswers.find((answer) => diplomaTexts[answer].includes(plain(text)));
}

const headingTexts = [
  ...[
    "nom",
    "noms",
    "prenom",
    "initiales",
    "initiales ou repere",
    "personne",
    "salarie",
    "salaries",
    "repere",
  ],
  ...[
    "site",
    "etablissement",
    "chantier",
    "poste",
    "metier",
    "emploi",
    "travail",
    "travail fait",
    "fonction",
  ],
  ...["contrat", "type de contrat", "heures", "heures par semaine", "horaire"],
  ...["diplome", "diplome le plus eleve", "niveau"],
];

function isHeading(cells: readonly string[]): boolean {
  const named = cells.filter((cell) => cell !== "");
  return named.length > 1 && named.every((cell) => headingTexts.includes(plain(cell)));
}
