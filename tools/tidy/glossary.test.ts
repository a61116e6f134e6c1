import { expect, test } from "vitest";
import { glossaryRow, glossaryWord, glossaryWords } from "./glossary.ts";
import { houseOf, printFinding } from "./house.ts";

const page = "| salarié | `employee`, `staffNumber` | Personne. | salarié |\nCharpente : `id`\n";

test("a glossary word is any word of a quoted identifier", () => {
  expect([...glossaryWords(page)]).toEqual(["employee", "staff", "number", "id"]);
});

test("an exported type made of glossary words passes, in the plural too", () => {
  const model = "export type EmployeeId = string;\nexport interface StaffNumbers {}\ninterface Inner {}";
  const house = houseOf({ "GLOSSARY.md": page, "core/src/workforce/model.ts": model });
  expect(glossaryWord.find(house)).toEqual([]);
});

test("an exported type with a word that the glossary lacks is a finding", () => {
  const house = houseOf({
    "GLOSSARY.md": page,
    "core/src/workforce/model.ts": "\nexport interface PersonnelFile {}",
  });
  expect(glossaryWord.find(house).map(printFinding)).toEqual([
    "core/src/workforce/model.ts:2: personnel, file in PersonnelFile is banned, " +
      "use a word of GLOSSARY.md or add its line there",
  ]);
});

test("a house without glossary is a finding", () => {
  expect(glossaryWord.find(houseOf({}))).toHaveLength(1);
});

test("a glossary row with an empty or missing cell is a finding", () => {
  const rows = "| a | `b` | c | d |\n| --- | --- | --- | --- |\n| a | `b` | | d |\n| a | `b` |\n";
  expect(glossaryRow.find(houseOf({ "GLOSSARY.md": rows })).map((finding) => finding.line)).toEqual([3, 4]);
});
