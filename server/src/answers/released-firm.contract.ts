import { answerRoutes } from "../../../core/src/answers/index.ts";
import { cellsOf, type Published } from "../../../core/src/disclosure/attack.contract.ts";
import { cutFrame } from "../../../core/src/disclosure/cut-frame.ts";
import type { Atom, Frame } from "../../../core/src/disclosure/frame-model.ts";
import {
  companyFrame,
  ordinaryCategories,
  sampleAnswers,
  sampleOrder,
  seededDraw,
} from "../../../core/src/disclosure/sample-frame.contract.ts";
import { snapCategory } from "../../../core/src/disclosure/snap-category.ts";
import { waveRoutes } from "../../../core/src/surveys/index.ts";
import type { TestApp } from "../test-app.ts";
import { type ReleasedTestWave, type Respondent, readAs } from "./released.contract.ts";

const parameters = { wave: "wave-1" };

/** A generated firm whose people were all asked, as they were cut. */
export interface AskedFirm {
  readonly frame: Frame;
  readonly atoms: readonly Atom[];
  readonly people: readonly Respondent[];
}

/** People known by these attributes alone; three in ten answer yes, two in ten nothing. */
export function firmOf(headcount: number, { seed = 1, attributes = sampleOrder } = {}): AskedFirm {
  const known = (of: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(of).filter(([name]) => attributes.includes(name)));
  const company = companyFrame({ seed, headcount, k: 10 });
  const people = company.people.map((person) => ({ ...person, attributes: known(person.attributes) }));
  const frame = { ...company, id: "wave-1", people };
  const given = new Map(
    sampleAnswers(frame, { seed, yes: 0.3, silent: 0.2 }).map(({ person, answers }) => {
      const answer = answers.get("sees");
      return [person, answer?.kind === "choices" ? (answer.choices[0] ?? "") : ""] as const;
    }),
  );
  return {
    frame,
    atoms: cutFrame(frame, sampleOrder),
    people: people.map(({ key, attributes: own }) => ({ key, attributes: own, sees: given.get(key) ?? "" })),
  };
}

/** The same people, their answers dealt out anew among those of each of these groups. */
export function dealtAgain(
  people: readonly Respondent[],
  groups: readonly (readonly string[])[],
): readonly Respondent[] {
  const draw = seededDraw(groups.length + 7);
  const seesOf = new Map(people.map(({ key, sees }) => [key, sees]));
  const dealt = new Map<string, string>();
  for (const group of groups) {
    const left = [...group];
    for (const key of group) dealt.set(key, seesOf.get(left.splice(draw(left.length), 1)[0] ?? "") ?? "");
  }
  return people.map((each) => ({ ...each, sees: dealt.get(each.key) ?? each.sees }));
}

/** Everything that three readers may ask of a wave, answer after answer, as bytes. */
export async function session(
  world: TestApp,
  wave: ReleasedTestWave,
  { firm, categories }: { readonly firm: AskedFirm; readonly categories: number },
): Promise<readonly string[]> {
  const responses: string[] = [];
  const ask = async (route: Parameters<TestApp["send"]>[1], body?: unknown) => {
    const {
      statusCode,
      headers,
      body: bytes,
    } = await world.send(wave.actor, route, {
      parameters: { ...parameters, project: "a" },
      ...(body === undefined ? {} : { body }),
    });
    responses.push(`${statusCode} ${headers["content-length"]} ${bytes}`);
  };
  const drawn = ordinaryCategories(firm.frame, { count: categories, seed: 4, atLeast: 1 });
  for (const roles of [["hr"], ["worksCouncil"], ["owner", "evaluator"]] as const) {
    await readAs(world, wave, ...roles);
    for (const route of [answerRoutes.released, answerRoutes.count, answerRoutes.words, waveRoutes.list])
      await ask(route);
    for (const { id } of firm.atoms)
      await ask(answerRoutes.ofGroup, { kind: "groups", label: id, groups: [id] });
    for (const attribute of sampleOrder)
      for (const value of new Set(firm.people.map(({ attributes }) => attributes[attribute] ?? "")))
        if (value !== "")
          await ask(answerRoutes.ofGroup, { kind: "attribute", label: value, attribute, value });
    for (const { name, people } of drawn)
      await ask(answerRoutes.ofGroup, { kind: "people", label: name, people: [...people] });
  }
  return responses;
}

/** What an attacker has who makes categories, and knows everybody and how they were cut. */
export interface Collected {
  readonly published: Published;
  /** Misfit of the categories that were shown, as a share of their people; groups of the cut left aside. */
  readonly misfits: readonly number[];
  /** Share that each publication told, in its order. */
  readonly told: readonly number[];
}

/** Asks over HTTP for everybody, for every group of the cut, and for forty categories. */
export async function collect({ frame, atoms }: AskedFirm, wave: ReleasedTestWave): Promise<Collected> {
  const whole = [{ name: "", people: new Set(frame.people.map(({ key }) => key)) }];
  const groups = atoms.map(({ people }) => ({ name: "", people: new Set(people) }));
  const categories = [...whole, ...groups, ...ordinaryCategories(frame, { count: 40, seed: 9, atLeast: 10 })];
  const cells = cellsOf(frame);
  const publications: Published["publications"][number][] = [];
  const [misfits, told]: [number[], number[]] = [[], []];
  for (const { name, people } of categories) {
    const snap = snapCategory(people, atoms);
    const answer = await wave.ofPeople(name === "" ? "groupe" : name, people);
    if ((answer.kind === "shown") !== (snap.kind === "published")) throw new Error(`shown or not: ${name}`);
    if (answer.kind !== "shown" || snap.kind !== "published") continue;
    if (name !== "") misfits.push(snap.snapped.misfit);
    const { atoms: union } = snap.snapped;
    const inside = new Set(atoms.flatMap((atom) => (union.includes(atom.id) ? atom.people : [])));
    const released = answer.answers.find(({ question }) => question === "sees");
    const yes = released?.shares.find((each) => each.answer === "yes");
    const [low = 0, high = 1] = yes?.interval ?? [];
    if (released?.people !== inside.size) throw new Error(`people of another union: ${name}`);
    told.push((yes?.share ?? 0) * inside.size);
    publications.push({
      cells: cells.flatMap((cell, place) => (cell.people.some((key) => inside.has(key)) ? [place] : [])),
      least: Math.ceil(low * inside.size - 1e-9),
      most: Math.floor(high * inside.size + 1e-9),
    });
  }
  return { published: { cells, publications }, misfits, told };
}
