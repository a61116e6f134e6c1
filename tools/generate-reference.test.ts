import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { useCases } from "../core/src/access/index.ts";
import { keptRubrics } from "../files/src/dsn/rubrics.ts";
import { referencePages } from "./reference/pages.ts";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const pages = referencePages();

test.each(pages.map((page) => [page.path, page] as const))(
  "the stored page is what the code says: %s",
  (place, page) => {
    const stored = path.join(root, place);
    // To bring a page up to date: npm run reference.
    expect(existsSync(stored) ? readFileSync(stored, "utf8") : "").toBe(page.text);
  },
);

test("every use case and every kept rubric has its line", () => {
  const rowsOf = (place: string) =>
    pages
      .find((page) => page.path.endsWith(place))
      ?.text.split("\n")
      .filter((line) => line.startsWith("| "));
  expect(rowsOf("roles.md")).toHaveLength(useCases.length + 2);
  expect(rowsOf("rubriques.md")).toHaveLength(Object.keys(keptRubrics).length + 2);
});
