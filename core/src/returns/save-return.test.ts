import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { actorOf } from "../projects/sample-kept-project.ts";
import { returnBookSchema } from "./model.ts";
import { houseOf } from "./return-house.contract.ts";
import { returnBookOf, spread, valuedEffectOf } from "./sample-return.ts";
import { saveReturn } from "./save-return.ts";
import { viewReturn } from "./view-return.ts";

const save = (house: ReturnType<typeof houseOf>, basedOnRevision: number, project = "p") =>
  saveReturn(house, actorOf("hr"), { project, content: returnBookOf(), basedOnRevision });
const codeOf = (outcome: Awaited<ReturnType<typeof save>>) => (outcome.ok ? "done" : outcome.refusal.code);

describe("what sets effects beside costs", () => {
  test("is kept on top of the revision that was on screen only, the first on top of none", async () => {
    const house = houseOf();
    expect(codeOf(await save(house, 1))).toBe("unknownDocument");
    expect(codeOf(await save(house, 0))).toBe("done");
    expect(codeOf(await save(house, 0))).toBe("revisionOutdated");
    expect(codeOf(await save(house, 1))).toBe("done");
    expect(codeOf(await save(house, 1))).toBe("revisionOutdated");
    expect(codeOf(await save(house, 2, "elsewhere"))).toBe("unknownDocument");
    const viewed = await viewReturn(house, actorOf("hr"), { project: "p" });
    expect(viewed).toMatchObject({ ok: true, value: { revision: 2, content: returnBookOf() } });
  });

  test("is refused out of order, twice the same, or beyond its size", async () => {
    const withCost = (low: number, likely: number, high: number) =>
      returnBookSchema.safeParse(
        returnBookOf({ costs: [{ kind: "wages", cents: spread(low, likely, high), words: "" }] }),
      ).success;
    expect(withCost(1, 2, 3)).toBe(true);
    expect(withCost(3, 2, 4)).toBe(false);
    expect(withCost(1, 5, 4)).toBe(false);
    const twice = returnBookOf({ effects: [valuedEffectOf({ id: "a" }), valuedEffectOf({ id: "a" })] });
    expect(returnBookSchema.safeParse(twice).success).toBe(false);
    const long = Array.from({ length: 20 }, (_, rank) => ({ id: `w${rank}`, words: "é".repeat(4000) }));
    const content = returnBookOf({ intangible: long });
    const outcome = await saveReturn(houseOf(), actorOf("hr"), { project: "p", content, basedOnRevision: 0 });
    expect(codeOf(outcome)).toBe("documentTooLarge");
  });
});

rolesContract("editReturn", (roles) =>
  saveReturn(houseOf(true), actorOf(...roles), {
    project: "p",
    content: returnBookOf(),
    basedOnRevision: 1,
  }),
);
