import { readFileSync } from "node:fs";

/** What R says of the synthetic tiny groups (tiny-groups.R); read by the tests that know its shape. */
export function tinyReference() {
  return JSON.parse(readFileSync(new URL("tiny-groups.json", import.meta.url), "utf8"));
}
