import names from "../../../testkit/src/fictional-names.json" with { type: "json" };
import { pickIndex, uniform } from "../../../testkit/src/random.ts";
import { foldFrench } from "../kernel/fold-french.ts";
import { known } from "../kernel/known.ts";
import type { Project } from "../projects/index.ts";
import { lineOf, subjectOf } from "./case-samples.contract.ts";
import type { CaseSubject } from "./case-subject.ts";

/** A project in which names and rare details were planted, and what of it must never leave. */
export interface PlantedProject {
  readonly subject: CaseSubject;
  readonly planted: readonly string[];
}

const tools = ["Kärcher", "Trello", "Xylobrosse", "Dosatron", "SAP", "Numworx"];
const brands = ["Nettolux", "Claribel", "Propagym", "Hôtel Bellevue", "Résidence Ker Avel", "Sodexal"];
const months = ["janvier", "mars", "juin", "août", "décembre"];

/** Ways in which people write a name in a sentence. */
const shapes: readonly ((name: string) => string)[] = [
  (name) => `Vu avec ${name} pendant la séance.`,
  (name) => `${name} ne veut plus venir le matin.`,
  (name) => `Demander à ${name.toLowerCase()} de montrer le geste.`,
  (name) => `C’est ${name.toUpperCase()} qui décide.`,
  (name) => `Le site de M. ${name} reste fermé ; voir avec l’équipe.`,
  (name) => `On attend (${name}) pour commencer.`,
  (name) => `Il faut un tuteur : ${name}.`,
];

/** The same project for the same number. */
export function plantedProject(seed: number): PlantedProject {
  let turn = 0;
  const draw = <Value>(list: readonly Value[]): Value => {
    turn += 1;
    const found = list[pickIndex(uniform(seed + 1, turn), list.length)];
    if (found === undefined) throw new Error("invalid list; it must hold something");
    return found;
  };
  const first = draw([...names.femaleNames, ...names.maleNames]);
  const family = capitalized(draw(names.familyNames));
  const [city, brand, tool] = [capitalized(draw(names.cities).city), draw(brands), draw(tools)];
  const [small, year, month] = [draw([3, 4, 6, 7, 8]), draw([2019, 2023, 2025]), draw(months)];
  const say = (name: string) => draw(shapes)(name);
  const mail = `${foldFrench(first)}@exemple.fr`;
  const project: Partial<Project> = {
    label: `${brand} : doser et signaler`,
    company: { name: brand, headcount: known(60) },
    targetGroup: {
      category: { known: false },
      words: `Les ${small} agents du site de ${city}, depuis le 12 ${month} ${year}.`,
    },
    actors: [
      { id: "director", kind: "executive", name: `${first} ${family}`, partner: "" },
      { id: "hr", kind: "hr", name: family, partner: "" },
      { id: "frontline", kind: "frontlineManager", name: first, partner: "" },
      { id: "council", kind: "worksCouncil", name: "", partner: "" },
    ],
    lessons: [
      say(first),
      say(family),
      `L’appareil ${tool} X40 fuit.`,
      `Écrire à ${mail} avant ${year}.`,
    ].join("\n"),
    decisions: [
      { id: "d", day: "2026-03-02", meeting: "", words: say(`${first} ${family}`), by: ["hr"], dissent: [] },
    ],
    risks: [
      {
        id: "r",
        day: "2026-03-02",
        words: `À ${city}, ${say(brand)}`,
        owner: "",
        closedOn: known("2026-04-01"),
      },
    ],
  };
  const line = lineOf({ indicator: "own", label: `Avis de ${first} chez ${brand}` });
  const subject = subjectOf({ lines: [line], organisation: brand }, project);
  return { subject, planted: [first, family, city, brand, tool, mail, `${year}`, "X40", "12 "] };
}

function capitalized(name: string): string {
  return name.toLowerCase().replaceAll(/(?<=^|[ '-])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Those that can be read in a text, whatever the case and the accents. */
export function leakedIn(text: string, planted: readonly string[]): readonly string[] {
  const folded = foldFrench(text);
  return planted.filter((each) => {
    const wanted = foldFrench(each).trim();
    return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(wanted)}(?![\\p{L}\\p{N}])`, "u").test(folded);
  });
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
