import { nameKey } from "./compare-names.ts";
import type { FirmField } from "./firm-columns.ts";
import type { Firm } from "./model.ts";
import type { KeptFirm } from "./ports.ts";
import {
  type FirmFacts,
  type FirmRow,
  type FirmRows,
  isSameCall,
  type RowOutcome,
  type RowProblem,
} from "./read-firm-rows.ts";

/** What a row would do. `target` is the firm that it completes. */
export interface PlannedRow {
  readonly row: number;
  readonly label: string;
  readonly outcome: RowOutcome;
  readonly changes: readonly FirmField[];
  readonly source: FirmRow | undefined;
  readonly target: KeptFirm | undefined;
}

export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  readonly problems: readonly RowProblem[];
}

/**
 * What a table of firms would do to those that are kept: a firm found again by its id, its number or its name is
 * completed, and what the table leaves empty stays; a row that says again what another row said is left aside.
 */
export function planImport(read: FirmRows, kept: readonly KeptFirm[]): ImportPlan {
  const found = openSearch(kept);
  const rowByKey = new Map<string, number>();
  const problems = [...read.problems];
  const tell = (code: "repeatedRow" | "sameNameOtherNumber", row: FirmRow, about: string) => {
    problems.push({ code, row: row.row, heading: "", found: about, isBlocking: false });
  };
  const rows = read.rows.map((source): PlannedRow => {
    const target = found.firmOf(source);
    const key = keyOf(source, target);
    const before = rowByKey.get(key);
    const planned = { row: source.row, label: source.facts.label };
    if (before !== undefined) {
      tell("repeatedRow", source, String(before));
      return { ...planned, outcome: "leftAside", changes: [], source: undefined, target: undefined };
    }
    rowByKey.set(key, source.row);
    if (target === undefined) {
      const twin = found.twinOf(source);
      if (twin !== undefined) tell("sameNameOtherNumber", source, twin.content.registration);
      return { ...planned, outcome: "added", changes: [], source, target };
    }
    const changes = changesOf(source, target.content);
    return { ...planned, outcome: changes.length === 0 ? "same" : "completed", changes, source, target };
  });
  const aside = read.leftAside.map(
    (each): PlannedRow => ({
      ...each,
      outcome: "leftAside",
      changes: [],
      source: undefined,
      target: undefined,
    }),
  );
  return { rows: [...rows, ...aside].toSorted((one, other) => one.row - other.row), problems };
}

interface FirmSearch {
  firmOf(row: FirmRow): KeptFirm | undefined;
  /** A firm of the same name that is known to be another one. */
  twinOf(row: FirmRow): KeptFirm | undefined;
}

function openSearch(kept: readonly KeptFirm[]): FirmSearch {
  const byId = new Map(kept.map((firm) => [firm.id, firm]));
  const byNumber = groupBy(kept, ({ content }) => content.registration);
  const byName = groupBy(kept, ({ content }) => nameKey(content.label));
  const namesakes = ({ facts }: FirmRow) => byName.get(nameKey(facts.label)) ?? [];
  return {
    firmOf(row) {
      const known = row.id === "" ? undefined : byId.get(row.id);
      if (known !== undefined) return known;
      const number = row.facts.registration ?? "";
      const [numbered, ...others] = byNumber.get(number) ?? [];
      if (numbered !== undefined && others.length === 0) return numbered;
      const same = namesakes(row).filter(({ content }) => agree(content.registration, number));
      const [first, ...rest] = same.filter(({ content }) => hasPlace(row.facts, content));
      return rest.length === 0 ? first : undefined;
    },
    twinOf: (row) =>
      namesakes(row).find(({ content }) => !agree(content.registration, row.facts.registration ?? "")),
  };
}

/** Two numbers agree when one is not known, or when one is the SIREN of the other. */
function agree(one: string, other: string): boolean {
  if (one === "" || other === "") return true;
  return one.length === other.length ? one === other : one.slice(0, 9) === other.slice(0, 9);
}

/** Two firms of one name in two places are two firms. */
function hasPlace({ place = "" }: FirmFacts, content: Firm): boolean {
  return place === "" || content.place === "" || nameKey(place) === nameKey(content.place);
}

function groupBy(kept: readonly KeptFirm[], keyOf: (firm: KeptFirm) => string): Map<string, KeptFirm[]> {
  const groups = new Map<string, KeptFirm[]>();
  for (const firm of kept) {
    const key = keyOf(firm);
    if (key === "") continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [firm]);
    else group.push(firm);
  }
  return groups;
}

/** What makes two rows say the same firm: the firm that they complete, else an id, a number, or a name in a place. */
function keyOf({ id, facts }: FirmRow, target: KeptFirm | undefined): string {
  if (target !== undefined) return `firm ${target.id}`;
  if (id !== "") return `id ${id}`;
  const { registration = "", place = "", label } = facts;
  return registration === "" ? `name ${nameKey(label)} ${nameKey(place)}` : `number ${registration}`;
}

/** The fields of a kept firm that a row changes. */
export function changesOf({ facts, calls }: FirmRow, content: Firm): readonly FirmField[] {
  const told: readonly (FirmField & keyof FirmFacts)[] = [
    "label",
    "registration",
    "idcc",
    "headcount",
    "place",
    "adviser",
    "contact",
    "notes",
    "ending",
    "projects",
  ];
  const changed: FirmField[] = told.filter(
    (field) => facts[field] !== undefined && JSON.stringify(facts[field]) !== JSON.stringify(content[field]),
  );
  const isNew = calls.some((call) => !content.calls.some((kept) => isSameCall(kept, call)));
  return isNew ? [...changed, "calls"] : changed;
}
