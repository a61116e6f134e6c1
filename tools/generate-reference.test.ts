import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { commandList } from "../cli/src/command-list.ts";
import { useCases } from "../core/src/access/index.ts";
import { publishedRuleRows, ruleTopics } from "../core/src/reference/index.ts";
import { keptRubrics } from "../files/src/dsn/rubrics.ts";
import { referencePages } from "./reference/pages.ts";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const pages = await referencePages();

test.each(pages.map((page) => [page.path, page] as const))(
  "the stored page is what the code says: %s",
  (place, page) => {
    const stored = path.join(root, place);
    // To bring a page up to date: npm run reference.
    expect(existsSync(stored) ? readFileSync(stored, "utf8") : "").toBe(page.text);
  },
);

test("every use case, every kept rubric and every published rule has its line", () => {
  const rowsOf = (place: string) =>
    pages
      .find((page) => page.path.endsWith(place))
      ?.text.split("\n")
      .filter((line) => line.startsWith("| "));
  expect(rowsOf("roles.md")).toHaveLength(useCases.length + 2);
  expect(rowsOf("rubriques.md")).toHaveLength(Object.keys(keptRubrics).length + 2);
  const dayLines = new Set(publishedRuleRows.map((row) => row.checkedOn)).size;
  const heads = 2 * (1 + ruleTopics.length);
  expect(rowsOf("regles-verifiees.md")).toHaveLength(publishedRuleRows.length + dayLines + heads);
});

test("every command and every option of it has its line", async () => {
  const page = pages.find(({ path: place }) => place.endsWith("ligne-de-commande.md"))?.text ?? "";
  const sections = page.split("\n## ").slice(1);
  expect(sections.map((section) => section.split("\n")[0])).toEqual(commandList.map(({ name }) => name));
  for (const [at, listed] of commandList.entries()) {
    const { options } = await listed.load();
    const told = sections[at]?.split("\n").filter((line) => line.startsWith("| `--"));
    expect(told).toHaveLength(Object.keys(options).length);
  }
});
