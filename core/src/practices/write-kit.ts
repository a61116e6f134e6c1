import { parseDay } from "../kernel/calendar.ts";
import { formatDay } from "../reports/index.ts";
import type { PracticalBlock, PracticalDocument } from "../training/index.ts";
import { kitWordsFr as words } from "./kit-words.fr.ts";
import type { PracticeKit } from "./practice-kit.ts";

/** A kit as a document of one or two pages; `origin` is where the house is reached, written after each page named. */
export function writeKit(kit: PracticeKit, origin: string): PracticalDocument {
  const bullets = (lines: readonly string[]): PracticalBlock => ({ kind: "list", mark: "bullet", lines });
  const section = (heading: string, block: PracticalBlock) => ({
    heading,
    startsPage: false,
    blocks: [block],
  });
  const steps = kit.steps.map(({ words: text, screen, screenName }) => {
    const where = fill(words.onScreen, { name: screenName, address: `${origin}${screen}` });
    return `${text}\n${where}`;
  });
  return {
    language: "fr",
    kicker: words.kicker,
    title: kit.title,
    subtitle: "",
    lead: kit.summary,
    letters: "usual",
    sections: [
      section(words.steps, { kind: "list", mark: "number", lines: steps }),
      section(words.checks, { kind: "list", mark: "box", lines: kit.checks }),
      section(words.questions, bullets(kit.questions)),
      section(words.watchOuts, bullets(kit.watchOuts)),
      section(words.facts, bullets(kit.facts.map(factLine))),
    ],
    colophon: [colophonOf(kit)],
  };
}

function factLine(fact: PracticeKit["facts"][number]): string {
  return fill(fact.year === "" ? words.factUndated : words.factDated, fact);
}

function colophonOf({ version, checkedOn, credit }: PracticeKit): string {
  const day = parseDay(checkedOn);
  const read = day === undefined ? checkedOn : formatDay(day);
  return fill(words.colophon, { version: String(version), day: read, credit });
}

function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  const spaced = sentence.replaceAll(" :", "\u00a0:");
  return spaced.replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
