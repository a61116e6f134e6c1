/**
 * Why a statement would break the servers of the version before, which go on working while the tables change; nothing
 * when they may. `made`: tables that the same migration has made, which nobody uses yet.
 *
 * The rule is "expand, then contract": one version adds beside what is there, a later one, once no server of the former
 * runs any more, takes away, and says so in `contracts`.
 */
export function breaksFormerServers(statement: string, made: Set<string>): string | undefined {
  const text = statement
    .replaceAll(/--[^\n]*/g, " ")
    .replaceAll(/\s+/g, " ")
    .replaceAll('"', "")
    .trim();
  const [, madeHere] = /^create (?:unlogged )?table (?:if not exists )?(?:\w+\.)?(\w+)/i.exec(text) ?? [];
  if (madeHere !== undefined) {
    made.add(madeHere.toLowerCase());
    return undefined;
  }
  const [, onTable = ""] = tableNamed.exec(text) ?? [];
  if (made.has(onTable.toLowerCase())) return undefined;
  if (addsUnwritten(text)) return "asks for a column that former servers do not write";
  return harms.find(({ pattern }) => pattern.test(text))?.why;
}

/** A column that must be there, and that nothing fills. */
function addsUnwritten(text: string): boolean {
  if (!/^alter table\b/i.test(text)) return false;
  const [, ...added] = text.split(/\badd column\b/i);
  return added.some((column) => /\bnot null\b/i.test(column) && !/\b(default|generated)\b/i.test(column));
}

const changesTable = "(?:alter table|create unique index (?:\\w+ )?on|truncate(?: table)?|drop table)";
const tableNamed = new RegExp(`^${changesTable}(?: if exists| only)* (?:\\w+\\.)?(\\w+)`, "i");

const harms: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  {
    pattern: /^drop (table|view|materialized view|schema|type|function|sequence)\b/i,
    why: "takes away what is read",
  },
  { pattern: /^truncate\b/i, why: "empties what is read" },
  {
    pattern: /^alter table .*\bdrop (column )?(?!constraint|default|not null|identity|expression)\w/i,
    why: "takes a column away",
  },
  { pattern: /^alter (table|type|view|sequence) .*\brename\b/i, why: "gives another name to what is read" },
  { pattern: /^alter table .*\balter (column )?\w+ (set data )?type\b/i, why: "changes what a column holds" },
  { pattern: /^alter table .*\balter (column )?\w+ set not null\b/i, why: "refuses rows that are written" },
  { pattern: /^alter table .*\balter (column )?\w+ drop default\b/i, why: "refuses rows that are written" },
  {
    pattern: /^alter table .*\badd (constraint|primary key|unique|check|foreign key|exclude)\b/i,
    why: "refuses rows that are written",
  },
  { pattern: /^create unique index\b/i, why: "refuses rows that are written" },
];

/** Statements of a text that holds several; one with a body is whole. */
export function statementsOf(text: string): readonly string[] {
  if (text.includes("$$") || /^\s*create (or replace )?function/i.test(text)) return [text];
  return text.split(";").filter((each) => each.trim() !== "");
}
