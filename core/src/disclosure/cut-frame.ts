import type { Atom, Frame, FramePerson } from "./frame-model.ts";

/**
 * Cuts a frame into atoms of at least `k` people (and `companiesMin` companies), along attributes in a declared
 * order. Only attributes count, never answers, and the order in which people are listed changes nothing. Under `k`
 * people there is no atom, under 2 `k` there is one. Throws when two people bear the same key, or `k` is no whole
 * number of at least 2.
 *
 * At each attribute, a value with enough people stands alone; smaller ones are put together, neighbors first (by
 * their leading number, then alphabetically), and what is still too small joins the smallest of the others. Linear
 * in people × attributes, but for the sorting of keys.
 */
export function cutFrame(frame: Frame, order: readonly string[]): readonly Atom[] {
  checkFrame(frame, order);
  const parts: (readonly FramePerson[])[] = [];
  const { k, companiesMin = 1 } = frame;
  const enough: Enough = (people, companies) => people >= k && companies >= companiesMin;
  const everybody = gather(frame.people);
  if (isEnough(everybody, enough)) cutPart(frame.people, order, { enough, parts });
  const width = String(parts.length).length;
  return parts.map((people, place) => ({
    id: `${frame.id}-${String(place + 1).padStart(width, "0")}`,
    people: people.map((person) => person.key).sort(byCodeUnit),
  }));
}

/** Whether so many people of so many companies may stand together. */
type Enough = (people: number, companies: number) => boolean;

/** People gathered with their companies; those without a company count as one company together. */
interface Gathering {
  readonly people: FramePerson[];
  readonly companies: Set<string | undefined>;
}

function checkFrame(frame: Frame, order: readonly string[]): void {
  if (!Number.isSafeInteger(frame.k) || frame.k < 2) throw new Error(`invalid frame; k is ${frame.k}`);
  if (new Set(order).size < order.length) throw new Error("invalid order; an attribute stands twice");
  if (new Set(frame.people.map((person) => person.key)).size < frame.people.length)
    throw new Error("invalid frame; two people bear the same key");
}

function isEnough({ people, companies }: Gathering, enough: Enough): boolean {
  return enough(people.length, companies.size);
}

function gather(people: readonly FramePerson[]): Gathering {
  return { people: [...people], companies: new Set(people.map((person) => person.company)) };
}

interface Cut {
  readonly enough: Enough;
  readonly parts: (readonly FramePerson[])[];
}

function cutPart(people: readonly FramePerson[], order: readonly string[], cut: Cut): void {
  const [attribute, ...rest] = order;
  if (attribute === undefined) {
    cut.parts.push(people);
    return;
  }
  for (const part of partsBy(people, attribute, cut.enough)) cutPart(part, rest, cut);
}

/** Parts that are all large enough and hold everybody once, in the order of their first value. */
function partsBy(
  people: readonly FramePerson[],
  attribute: string,
  enough: Enough,
): readonly (readonly FramePerson[])[] {
  const parts: (readonly FramePerson[])[] = [];
  const groups = groupsBy(people, attribute);
  let gathering = gather([]);
  for (const value of [...groups.keys()].sort(inReadingOrder)) {
    const group = gather(groups.get(value) ?? []);
    if (isEnough(group, enough)) {
      parts.push(group.people);
      continue;
    }
    for (const person of group.people) gathering.people.push(person);
    for (const company of group.companies) gathering.companies.add(company);
    if (!isEnough(gathering, enough)) continue;
    parts.push(gathering.people);
    gathering = gather([]);
  }
  if (gathering.people.length === 0) return parts;
  const smallest = parts.toSorted((first, second) => first.length - second.length)[0];
  if (smallest === undefined) return [people];
  return parts.map((part) => (part === smallest ? [...part, ...gathering.people] : part));
}

function groupsBy(people: readonly FramePerson[], attribute: string): ReadonlyMap<string, FramePerson[]> {
  const groups = new Map<string, FramePerson[]>();
  for (const person of people) {
    const value = valueIn(person, attribute);
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [person]);
    else group.push(person);
  }
  return groups;
}

function valueIn(person: FramePerson, attribute: string): string {
  return Object.hasOwn(person.attributes, attribute) ? (person.attributes[attribute] ?? "") : "";
}

/** The same order on every machine, whatever its language. */
export function byCodeUnit(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Bands by the number they begin with ("3-11" before "12-35"), then the other values by their letters. */
function inReadingOrder(first: string, second: string): number {
  const [one, other] = [numberOf(first), numberOf(second)];
  return one === other ? byCodeUnit(first, second) : one - other;
}

/** A number larger than any band's where the value begins with none. */
function numberOf(value: string): number {
  const number = Number.parseInt(value, 10);
  return Number.isNaN(number) ? Number.MAX_SAFE_INTEGER : number;
}
