import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { referencePages } from "./reference/pages.ts";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

for (const page of await referencePages()) {
  mkdirSync(path.dirname(path.join(root, page.path)), { recursive: true });
  writeFileSync(path.join(root, page.path), page.text);
  console.log(page.path);
}
