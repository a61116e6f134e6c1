import { fictionalCompany, type SectorName } from "../../../testkit/src/index.ts";
import { mix } from "../../../testkit/src/random.ts";
import { parseMonth } from "../kernel/calendar.ts";
import { orderForCut } from "./cut-order.ts";
import type { AnswerRecord, Atom, DrawBelow, Frame, FramePerson, KeyedAnswers } from "./frame-model.ts";
import { placeInAtoms } from "./record-atoms.ts";

// Frames, categories and answers of generated companies, for tests.

export interface CompanyFrameWish {
  readonly seed: number;
  readonly headcount: number;
  readonly k: number;
  readonly sector?: SectorName;
}

/** Everybody of a generated company, with attributes that a payroll file gives. */
export function companyFrame({ seed, headcount, k, sector = "logistics" }: CompanyFrameWish): Frame {
  const firstMonth = parseMonth("2026-03");
  if (firstMonth === undefined) throw new Error("invalid month of a sample");
  const company = fictionalCompany({ seed, headcount, firstMonth, monthCount: 1, sector, program: "none" });
  const people: FramePerson[] = [];
  for (const { employment, establishment, month } of company.payroll(0)) {
    people.push({
      key: `p${String(employment.rank).padStart(6, "0")}`,
      attributes: {
        jobFamily: employment.trade.key,
        establishment: String(establishment),
        contractKind: employment.contractKind,
        tenureBand: bandFrom(-employment.startMonth, [0, 3, 12, 36, 120]),
        ageBand: bandFrom((month.firstDay - employment.birthDay) / 365.25, [15, 25, 35, 45, 55]),
        sex: employment.isFemale ? "female" : "male",
      },
    });
  }
  return { id: `f${seed}`, k, people };
}

function bandFrom(value: number, floors: readonly number[]): string {
  const floor = floors.findLast((each) => each <= value) ?? floors[0] ?? 0;
  return `${floor}+`;
}

/** What cuts the sample frames. */
export const sampleOrder: readonly string[] = orderForCut([
  "jobFamily",
  "establishment",
  "contractKind",
  "tenureBand",
  "ageBand",
  "sex",
]);

/** Draws that a seed repeats, for tests only. */
export function seededDraw(seed: number): DrawBelow {
  let turn = 0;
  return (below) => {
    turn += 1;
    const wide = mix(seed, turn, 1) * 2 ** 20 + (mix(seed, turn, 2) >>> 12);
    return wide % below;
  };
}

export interface SampleCategory {
  readonly name: string;
  readonly people: ReadonlySet<string>;
}

/**
 * Categories as people define them: one or two values of an attribute, everybody but a value, one value of each of
 * two attributes. Only such as have at least `atLeast` people in them and outside.
 */
export function ordinaryCategories(
  frame: Frame,
  { count, seed, atLeast }: { readonly count: number; readonly seed: number; readonly atLeast: number },
): readonly SampleCategory[] {
  const draw = seededDraw(seed);
  const attributes = Object.keys(frame.people[0]?.attributes ?? {});
  const found: SampleCategory[] = [];
  for (let tries = 0; found.length < count && tries < 60 * count; tries += 1) {
    const one = drawCondition(frame, attributes, draw);
    const other = drawCondition(frame, attributes, draw);
    const [name, has] = combine(one, other, draw(4));
    const people = new Set(frame.people.filter(has).map(({ key }) => key));
    if (people.size < atLeast || frame.people.length - people.size < atLeast) continue;
    if (!found.some((category) => category.name === name)) found.push({ name, people });
  }
  return found;
}

interface SampleCondition {
  readonly attribute: string;
  readonly value: string;
}

function drawCondition(frame: Frame, attributes: readonly string[], draw: DrawBelow): SampleCondition {
  const attribute = attributes[draw(attributes.length)] ?? "";
  return { attribute, value: frame.people[draw(frame.people.length)]?.attributes[attribute] ?? "" };
}

function combine(
  one: SampleCondition,
  other: SampleCondition,
  way: number,
): readonly [string, (person: FramePerson) => boolean] {
  const meets =
    ({ attribute, value }: SampleCondition) =>
    (person: FramePerson): boolean =>
      person.attributes[attribute] === value;
  const [first, second] = [meets(one), meets(other)];
  const [a, b] = [`${one.attribute}=${one.value}`, `${other.attribute}=${other.value}`];
  if (way === 0) return [a, first];
  if (way === 1) return [`not ${a}`, (person) => !first(person)];
  if (one.attribute === other.attribute) return [`${a} or ${b}`, (person) => first(person) || second(person)];
  return [`${a} and ${b}`, (person) => first(person) && second(person)];
}

export const yesNo = { key: "sees", choices: ["yes", "no"] } as const;

/** One answer per person of a frame to `yesNo`: yes with this share, and silence with another. */
export function sampleAnswers(
  frame: Pick<Frame, "people">,
  { seed, yes, silent = 0 }: { readonly seed: number; readonly yes: number; readonly silent?: number },
): readonly KeyedAnswers[] {
  const draw = seededDraw(seed);
  return frame.people.flatMap(({ key }) => {
    const [keepsSilent, chooses] = [draw(10_000) < silent * 10_000, draw(10_000) < yes * 10_000];
    if (keepsSilent) return [];
    const choices = [chooses ? "yes" : "no"];
    return [{ person: key, answers: new Map([[yesNo.key, { kind: "choices" as const, choices }]]) }];
  });
}

/** The same, placed. */
export function sampleRecords(
  frame: Frame,
  atoms: readonly Atom[],
  wish: Parameters<typeof sampleAnswers>[1],
): readonly AnswerRecord[] {
  return placeInAtoms(atoms, sampleAnswers(frame, wish));
}
