import { describe, expect, test } from "vitest";
import { configurationWith, publishedOf } from "./case-samples.contract.ts";
import { openLibraryIndex } from "./library-index.ts";
import { practiceSheets } from "./practice-sheets.ts";
import { stemFrench } from "./stem-french.ts";

const index = openLibraryIndex();
for (const content of practiceSheets) index.add({ kind: "sheet", id: content.id, content });
const ask = (words: string, facets = {}, isVisible = (_: string) => true) =>
  index.search({ words, facets, isVisible });
const first = (words: string) => ask(words).hits[0]?.entry.id;

describe("searching the library", () => {
  test.each([
    [["tuteur", "tuteurs"], true],
    [["nettoyage", "nettoyages"], true],
    [["formation", "former"], true],
    [["local", "locaux"], true],
    [["salarie", "salariees"], true],
    [["porte", "portage"], true],
    [["accueil", "accident"], false],
    [["produit", "projet"], false],
  ] as const)("the forms of a word are one: %s %s", ([one, other], isOne) => {
    expect(stemFrench(one) === stemFrench(other)).toBe(isOne);
  });

  test.each([
    ["afest", "fiche-afest-pas-a-pas"],
    ["ACTION de formation en situation de travail", "fiche-afest-pas-a-pas"],
    ["comite social et economique", "fiche-informer-le-cse"],
    ["chefs d'equipe", "fiche-associer-l-encadrement"],
    ["chantiers dispersés", "fiche-sites-disperses"],
    ["illettrisme", "fiche-competences-de-base"],
    ["vae", "fiche-reconnaitre-l-experience"],
  ])("« %s » finds %s, without accents, in the plural, by another word of the trade", (words, id) => {
    expect(first(words)).toBe(id);
  });

  test("an entry that holds every word comes alone; when none does, those that hold most come", () => {
    const all = ask("conception financeur").hits.map(({ entry }) => entry.id);
    expect(all).toContain("fiche-compter-la-conception");
    expect(all.length).toBeLessThan(practiceSheets.length);
    expect(ask("conception zzzz").hits.length).toBeGreaterThan(0);
    expect(ask("zzzz").hits).toEqual([]);
  });

  test("facets narrow together and count what is there", () => {
    const { hits, counts } = ask("", { obstacles: ["notExpressive"] });
    expect(hits.length).toBe(counts.obstacles.notExpressive);
    expect(ask("", { obstacles: ["notExpressive"], constraints: ["littleReading"] }).hits).toHaveLength(1);
  });

  test("what may not be read is neither found nor counted", () => {
    const seen = ask("afest", {}, (id) => id !== "fiche-afest-pas-a-pas");
    expect(seen.hits.map(({ entry }) => entry.id)).not.toContain("fiche-afest-pas-a-pas");
    expect(seen.counts.kind.sheet ?? 0).toBe(seen.hits.length);
  });

  test("a case is found by its sentences and by its setting", () => {
    const own = openLibraryIndex();
    const configuration = configurationWith({ sector: "cleaning", obstacles: ["fewSupervisors"] });
    own.add({ kind: "case", id: "c", content: publishedOf({ id: "c", configuration }) });
    expect(
      own.search({ words: "séance", facets: { sector: ["cleaning"] }, isVisible: () => true }).hits,
    ).toHaveLength(1);
    expect(own.search({ words: "séance", facets: { sector: ["care"] }, isVisible: () => true }).hits).toEqual(
      [],
    );
  });

  test("every sheet has a dated source for each fact and is about something that cases share", () => {
    expect(practiceSheets).toHaveLength(12);
    for (const { id, facts, motives, obstacles, conditions, constraints, solution } of practiceSheets) {
      expect(
        facts.every(({ source, year }) => source.length > 5 && (year === "" || Number(year) > 2009)),
        id,
      ).toBe(true);
      expect(
        [...motives, ...obstacles, ...conditions, ...constraints, ...solution].length,
        id,
      ).toBeGreaterThan(0);
    }
  });
});
