import { expect, test } from "vitest";
import { codeOf, council, hr, openEffectHouse } from "./effect-house.contract.ts";
import { bookOf, perceptionOf, traceOf } from "./effect-samples.contract.ts";
import { saveEffects } from "./save-effects.ts";

const content = bookOf({ traces: [traceOf({ id: "t" })] });

test("a book is begun on revision 0 and then follows the one that was on screen", async () => {
  const house = openEffectHouse();
  const save = (basedOnRevision: number) =>
    saveEffects(house, hr, { project: "p", content, basedOnRevision });
  expect(await save(0)).toMatchObject({ ok: true, value: { revision: 1, savedBy: "account-1" } });
  expect([codeOf(await save(0)), codeOf(await save(2)), codeOf(await save(1))]).toEqual([
    "revisionOutdated",
    "revisionOutdated",
    "done",
  ]);
});

test("nobody writes without the right, in a project that is not there, or more than a book holds", async () => {
  const house = openEffectHouse();
  const wish = { project: "p", content, basedOnRevision: 0 };
  expect(codeOf(await saveEffects(house, council, wish))).toBe("notAllowed");
  expect(codeOf(await saveEffects(house, hr, { ...wish, project: "x" }))).toBe("unknownDocument");
  const words = "a".repeat(4000);
  const perceptions = Array.from({ length: 80 }, (_, place) => perceptionOf({ id: `p${place}`, words }));
  const long = { ...wish, content: bookOf({ perceptions }) };
  expect(codeOf(await saveEffects(house, hr, long))).toBe("documentTooLarge");
});
