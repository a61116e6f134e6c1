/** Words of a column name that say when it was measured. */
const beforeWords = /^(avant|before|pre|baseline|depart|initiale?|start|t0)$/;
const afterWords = /^(apres|after|post|finale?|followup|suivi)$/;

/** What a column name says: what is measured, and when. */
interface NamedMoment {
  readonly stem: string;
  /** Smaller is earlier; absent when the name does not say. */
  readonly moment?: number;
  readonly word?: "before" | "after";
}

/** Reads `re78`, `score_avant`, `salaire_2023`, `note.t1`. */
function readMoment(name: string): NamedMoment {
  const words = name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== "");
  const rest = words.filter((word) => !beforeWords.test(word) && !afterWords.test(word));
  if (rest.length < words.length) {
    const isBefore = words.some((word) => beforeWords.test(word));
    return { stem: rest.join(" "), moment: isBefore ? -1 : 1, word: isBefore ? "before" : "after" };
  }
  const numbered = /^(.*?)\s?[tw]?(\d{1,4})$/.exec(words.join(" "));
  if (numbered === null) return { stem: words.join(" ") };
  const [, stem = "", digits = ""] = numbered;
  return { stem, moment: yearOf(digits) };
}

/** Two digits are the year of a century that turns at 40; other numbers are taken as they stand. */
function yearOf(digits: string): number {
  const number = Number(digits);
  return digits.length === 2 && number < 40 ? number + 100 : number;
}

/** Columns that carry the name of the outcome and an earlier moment: its level before the training. */
export function startingLevels(outcome: string, columns: readonly string[]): readonly string[] {
  return columns.filter((column) => compareMoments(column, outcome) === "earlier");
}

/** Columns whose name says that they were measured after the training, or after the outcome. */
export function laterColumns(outcome: string, columns: readonly string[]): readonly string[] {
  return columns.filter(
    (column) => readMoment(column).word === "after" || compareMoments(column, outcome) === "later",
  );
}

/** True when the name says that the column was measured before the training. */
export function isNamedBefore(column: string): boolean {
  return readMoment(column).word === "before";
}

function compareMoments(column: string, outcome: string): "earlier" | "later" | undefined {
  const [own, other] = [readMoment(column), readMoment(outcome)];
  if (own.stem !== other.stem || own.stem === "" || column === outcome) return undefined;
  if (own.word === "before" && other.word !== "before") return "earlier";
  if (own.moment === undefined || other.moment === undefined || own.moment === other.moment) return undefined;
  return own.moment < other.moment ? "earlier" : "later";
}
