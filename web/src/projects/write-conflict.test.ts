import { expect, test } from "vitest";
import type { Day } from "../../../core/src/kernel/calendar.ts";
import { known, unknown } from "../../../core/src/kernel/known.ts";
import { blankProject, type Project } from "../../../core/src/projects/public.ts";
import { addWords } from "../words/say.ts";
import { wordsOfRooms } from "../words/words.fr.ts";
import { writePlace, writeVersion } from "./write-conflict.ts";

addWords({ ...wordsOfRooms.projects, ...wordsOfRooms.training });

const project: Project = {
  ...blankProject("Essai", "2026-11-02" as Day),
  actors: [{ id: "a1", kind: "hr", name: "M. Bruyère", partner: "" }],
  participants: [{ id: "p1", label: "Z. A.", status: unknown, partner: "", trainee: "" }],
  sessions: [
    {
      id: "s1",
      label: "Ouvrir un site",
      day: unknown,
      minutes: known(90),
      isCanceled: false,
      leader: "",
      attendance: [],
    },
  ],
};

/** Ordinary spaces, as people type. */
const plain = (text: string) => text.replaceAll(/\s/g, " ");

test("the place names the line and the field in words", () => {
  const place = { list: "attendance", line: "s1 p1", field: "minutes", mine: 0, theirs: 90 };
  expect(plain(writePlace(project, place))).toBe("Présence « Ouvrir un site, Z. A. » : durée");
  const own = { list: "", line: "", field: "company.name", mine: "", theirs: "" };
  expect(plain(writePlace(project, own))).toBe("Le projet : nom de l’entreprise");
  expect(plain(writePlace(project, { ...own, list: "unheard", field: "unheard" }))).toBe(
    "Le projet : ce qui est noté",
  );
});

test.each([
  ["status", known("agency"), "En intérim"],
  ["day", known("2026-03-01"), "1er mars 2026"],
  ["day", unknown, "inconnu"],
  ["minutes", known(90), "1 h 30"],
  ["askedCents", known(412_000), "4 120 €"],
  ["leader", "a1", "M. Bruyère (Ressources humaines)"],
  ["isCanceled", true, "Oui"],
  ["label", "", "rien"],
  [
    "answer",
    known({ kind: "partly", day: "2026-03-02", cents: unknown }),
    "Accordé en partie, 2 mars 2026, inconnu",
  ],
])("a version is told in words, never as a key: %s", (field, mine, words) => {
  const conflict = { list: "sessions", line: "s1", field, mine, theirs: "" };
  expect(plain(writeVersion(project, conflict, "mine"))).toBe(words);
});
