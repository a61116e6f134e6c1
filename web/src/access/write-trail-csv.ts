import { writeDayOfMoment } from "../words/format.ts";
import { say } from "../words/say.ts";
import { type MemberNames, sayHour, sayThing, sayThrough, sayWho, type TrailLine } from "./say-trail.ts";

/** Marks that make a spreadsheet take a text for a formula, as in every export here (OWASP ASVS V1.2.10). */
const formulaStart = /^['"\s\uFEFF\u200b]*[=+\-@\t\r\n＝＋－＠]/u;

/** What was found in the trail, as a CSV for French spreadsheets: UTF-8 with its mark, semicolons, quoted texts. */
export function writeTrailCsv(lines: readonly TrailLine[], names: MemberNames): string {
  const rows = lines.map((line) => [
    writeDayOfMoment(line.at),
    sayHour(line),
    sayWho(line, names),
    say(`access.useCase.${line.useCase}`),
    sayThrough(line),
    sayThing(line, names),
    say(line.outcome === "done" ? "access.trail.done" : "access.trail.refused"),
  ]);
  const headings = [
    say("access.trail.dayHeading"),
    say("access.trail.when"),
    say("access.trail.who"),
    say("access.trail.what"),
    say("access.trail.through"),
    say("access.trail.subject"),
    say("access.trail.outcome"),
  ];
  return `\uFEFF${[headings, ...rows].map((row) => row.map(writeCell).join(";")).join("\r\n")}\r\n`;
}

function writeCell(text: string): string {
  return `"${(formulaStart.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
