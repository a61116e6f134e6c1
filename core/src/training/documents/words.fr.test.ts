import { expect, test } from "vitest";
import { sayPracticalFrench } from "../../../../files/src/practical/index.ts";
import { roles } from "../../access/index.ts";
import { sequenceKinds } from "../vocabulary.ts";
import { trainingWordsFr } from "../words.fr.ts";
import { documentKinds } from "./document-kinds.ts";
import { practicalWordsFr } from "./words.fr.ts";

const say = sayPracticalFrench();
const keys = Object.keys(practicalWordsFr) as (keyof typeof practicalWordsFr)[];

test("every document has a name and says what it is for on screen, and how to use it on paper", () => {
  for (const kind of documentKinds) {
    expect(trainingWordsFr).toHaveProperty([`training.document.kind.${kind}`]);
    expect(trainingWordsFr).toHaveProperty([`training.document.about.${kind}`]);
    expect(practicalWordsFr).toHaveProperty([`training.document.lead.${kind}`]);
  }
});

test("every role and every step has a French name", () => {
  for (const role of roles) expect(keys).toContain(`training.document.role.${role}`);
  for (const kind of sequenceKinds) expect(keys).toContain(`training.document.trainee.step.${kind}`);
});

test.each([0, 1, 2, 1250])("every sentence can be said with %i", (count) => {
  const counts = ["people", "version", "number", "revision"].map((name) => [name, count]);
  const places = "name names day until label amount low high hours source doubt role"
    .split(" ")
    .map((name) => [name, "x"]);
  for (const key of keys) {
    const said = say(key, Object.fromEntries([...counts, ...places]));
    expect(said, key).not.toMatch(/[{}#]|undefined|NaN|training\./);
    expect(said.trim(), key).toBe(said);
  }
});

test("people are never called unqualified, nothing is called a score, and no article is written among the words", () => {
  for (const sentence of Object.values(practicalWordsFr)) {
    expect(sentence).not.toMatch(/(non|peu|moins)[- ]qualifi|score|note globale|[LRD]\.\s?\d{4}/i);
  }
});
