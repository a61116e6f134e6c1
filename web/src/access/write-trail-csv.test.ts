import { expect, test } from "vitest";
import { timedKinds } from "../../../core/src/privacy/timed-kinds.ts";
import { addWords, findWords } from "../words/say.ts";
import { words } from "../words/trail.fr.ts";
import type { TrailLine } from "./say-trail.ts";
import { writeTrailCsv } from "./write-trail-csv.ts";

addWords(words);
const line: TrailLine = {
  account: "a",
  organisation: "o",
  useCase: "editProject",
  subject: "p",
  outcome: "done",
  at: "2026-11-23T11:05:00.000Z",
  thing: { kind: "project", standing: "named", name: "Caristes", of: "" },
};
const rowOf = (facts: Partial<TrailLine>, names: ReadonlyMap<string, string> = new Map()) =>
  writeTrailCsv([{ ...line, ...facts }], names).split("\r\n")[1] ?? "";

test("a line is written in plain French, every cell quoted", () => {
  expect(rowOf({}, new Map([["a", "Claire Martin"]]))).toMatch(
    /^"lundi 23 novembre 2026";"\d\d:05";"Claire Martin";"Écrire un projet";"";"Caristes";"Fait"$/,
  );
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "'=1", "＝1"])(
  "a name that a spreadsheet would compute becomes a text: %s",
  (name) => {
    const thing = { kind: "project", standing: "named", name, of: "" } as const;
    expect(rowOf({ thing })).toContain(`"'${name}"`);
  },
);

test("what was done by a link names nobody but whom the link was given to, and a page read has no hour", () => {
  const link = { id: "l", purpose: "tutorWords", label: "A. B." };
  const read = rowOf({ useCase: "openLink", link }, new Map([["a", "Claire Martin"]]));
  expect(read).toContain('"dans la journée";"Personne sans compte"');
  expect(read).toContain("Par un lien donné à A. B. (tuteur ou manager)");
  expect(read).not.toContain("Claire Martin");
});

test("a thing that is no more, and one that is hidden, are said so", () => {
  const gone = { kind: "design", standing: "gone", name: "", of: "" } as const;
  expect(rowOf({ thing: gone })).toContain('"Chose supprimée (formation en conception)"');
  expect(rowOf({ thing: { ...gone, standing: "hidden" } })).toContain("que vos rôles ne montrent pas");
});

test("a wave is told with its project, and what has no name by what it is", () => {
  const wave = { kind: "wave", standing: "named", name: "À chaud", of: "Caristes" } as const;
  expect(rowOf({ useCase: "planWave", thing: wave })).toMatch(/"À chaud, du projet «\sCaristes\s»"/);
  const { thing: _none, ...plain } = line;
  const told = (facts: Partial<TrailLine>) => writeTrailCsv([{ ...plain, ...facts }], new Map());
  expect(told({ useCase: "changeRetention", subject: "payroll" })).toContain('"paie importée"');
  expect(told({ useCase: "viewTrajectories", subject: "everyone" })).toContain('"tout l’effectif"');
  expect(told({ useCase: "viewWorkforce", subject: "2026-10" })).toContain('"octobre 2026"');
});

test.each(timedKinds)("a kind of data whose retention is chosen is said in French: %s", (kind) => {
  expect(findWords(`access.trail.said.${kind}`)).toBeDefined();
});
