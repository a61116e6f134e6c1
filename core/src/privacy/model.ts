/** Kinds of personal data that the house holds: one entry of the processing record each. */
export const personalKinds = [
  "payroll",
  "trainings",
  "workKnowledge",
  "categories",
  "diagnoses",
  "designs",
  "projects",
  "tellings",
  "links",
  "surveys",
  "answers",
  "addresses",
  "shares",
  "portfolio",
  "networkOffers",
  "networkNeeds",
  "ownRules",
  "accounts",
  "invitations",
  "auditTrail",
  "imports",
  "erasures",
] as const;
export type PersonalKind = (typeof personalKinds)[number];

/**
 * Words of a JSON column. Every text of the document may name somebody, but those under `codes`: keys, or "parent.key"
 * when a key means two things, of texts that the house itself chose (identifiers, days, choices of a list). `names` are
 * the places of which the whole text names one person.
 */
export interface JsonWords {
  readonly codes: readonly string[];
  readonly names: readonly string[];
}

/** What a column may say of somebody: the whole text names one, or words in which somebody may be named. */
export type ColumnWords = "name" | "words" | JsonWords;

/** One table of the database in the register of personal data. */
export interface TableLine {
  readonly table: string;
  /** "none": it says nothing of anybody. */
  readonly kind: PersonalKind | "none";
  /** The columns that tell its rows apart, beside the organisation. */
  readonly keys: readonly string[];
  /** Columns in which somebody may be named. Every other text is a code of the house. */
  readonly words: Readonly<Record<string, ColumnWords>>;
  /** Other columns that an export shows. */
  readonly shown?: readonly string[];
  /** Column that holds the pseudonym of an employee. */
  readonly employee?: string;
  /** Column of the day or the moment that its retention runs from. */
  readonly dated?: string;
  /** Column that says what the row is called. */
  readonly title?: string;
  /** What happens to a row that names a person whole when the person is erased. By default, the name is replaced. */
  readonly onErasure?: "removeRow";
  /** Only the house itself reads and writes it: no actor does. */
  readonly isHouseOnly?: true;
}

/** What a person is known by. One person may be known by several: a name and its initials, a number, an address. */
export type Clue =
  | { readonly kind: "name"; readonly text: string }
  /** `id`: the pseudonym that payroll is kept under. */
  | { readonly kind: "employee"; readonly id: string }
  | { readonly kind: "account"; readonly id: string };
