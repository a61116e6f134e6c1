import { expect, test } from "vitest";
import { isReportWord, reportWordsFr } from "../../../core/src/reports/words.fr.ts";
import { sayFrench } from "./say-french.ts";

const say = sayFrench();

test("plurals follow the count", () => {
  const sentence = (count: number) => say("reports.page.notKnown.unknown", { count });
  expect(sentence(1)).toContain("La situation d’un salarié n’est pas connue");
  expect(sentence(12)).toContain("La situation de 12 salariés n’est pas connue");
});

test("a value is put in as it is: no grammar, no escape, no number sign of its own", () => {
  const typed = "{count, plural, other {#}} \\u0041 \\x42 $& %s";
  expect(say("reports.page.colophon", { day: "1", label: typed, version: 1 })).toContain(typed);
});

test("signs that French sets apart are held by a space that does not break", () => {
  const title = say("reports.finding.title", { treatment: "a : b", outcome: "c" });
  expect(title).toBe("«\u00a0a : b\u00a0» et «\u00a0c\u00a0»\u00a0: quel effet\u00a0?");
});

test("every message of the room is a message: each of its values is found again in the sentence", () => {
  for (const [key, text] of Object.entries(reportWordsFr)) {
    const names = [...text.matchAll(/\{([a-zA-Z]+)[,}]/g)].map(([, name = ""]) => name);
    const values = Object.fromEntries(names.map((name) => [name, 7]));
    if (!isReportWord(key)) throw new Error(key);
    const sentence = say(key, values);
    expect(sentence, key).not.toMatch(/[{}]/);
    expect(sentence.length, key).toBeGreaterThan(1);
  }
});
