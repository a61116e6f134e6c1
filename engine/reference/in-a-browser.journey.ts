import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { expect, test } from "vitest";
import { openBrowser, whyNoJourney } from "../../testkit/src/browser/open-application.ts";
import { answerEverything } from "./answer-everything.ts";
import { people } from "./read-files.ts";

/** The engine as one script for a page, with nothing of Node in it. */
async function engineScript(): Promise<string> {
  const input = fileURLToPath(new URL("answer-everything.ts", import.meta.url));
  const bundle = await rolldown({ input, platform: "browser" });
  const { output } = await bundle.generate({ format: "iife", name: "engine" });
  await bundle.close();
  return output[0].code;
}

test.skipIf(whyNoJourney !== undefined)(
  `every method says the same in a browser as in Node ${whyNoJourney ?? ""}`,
  async () => {
    const browser = await openBrowser();
    const page = await browser.newPage();
    const columns = [...people()].map(([name, column]) =>
      column.kind === "number"
        ? ([name, { ...column, values: [...column.values] }] as const)
        : ([name, { ...column, codes: [...column.codes] }] as const),
    );
    const inPage = await page.evaluate(`${await engineScript()};
      const typed = ([name, column]) => [name, column.kind === "number"
        ? { ...column, values: Float64Array.from(column.values) }
        : { ...column, codes: Int32Array.from(column.codes) }];
      engine.answerEverything(new Map(${JSON.stringify(columns)}.map(typed)))`);
    await browser.close();
    expect(differences(JSON.parse(String(inPage)), JSON.parse(answerEverything(people())))).toEqual([]);
  },
);

/**
 * Where two answers differ. Figures may differ in their last digits: `Math.exp` and its like are not specified to the
 * last bit, and browsers differ there. Whole numbers (who is paired with whom, counts) must be the same.
 */
function differences(one: unknown, other: unknown, path = ""): readonly string[] {
  if (typeof one === "number" && typeof other === "number") {
    const reach = Number.isInteger(one) && Math.abs(one) >= 1 ? 0 : 1e-12 + 1e-9 * Math.abs(one);
    return Math.abs(one - other) <= reach ? [] : [`${path}: ${one} against ${other}`];
  }
  if (typeof one !== "object" || one === null || typeof other !== "object" || other === null) {
    return one === other ? [] : [`${path}: ${one} against ${other}`];
  }
  const [left, right] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  const keys = new Set([...left.keys(), ...right.keys()]);
  return [...keys].flatMap((key) => differences(left.get(key), right.get(key), `${path}/${key}`));
}
