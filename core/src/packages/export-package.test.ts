import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packageFiles as files, sayPackageFrench } from "../../../files/src/packages/index.ts";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import { roles, rolesThatMay } from "../access/index.ts";
import { chooseComparison } from "../comparisons/choose-comparison.ts";
import { comparedTable } from "../comparisons/compared-table.ts";
import { comparisonHouse, sampleWorld, wish } from "../comparisons/comparison-acts.contract.ts";
import { unlockComparison } from "../comparisons/unlock-comparison.ts";
import { bookOf, perceptionOf } from "../effects/effect-samples.contract.ts";
import { actorOf, keptProjectOf } from "../projects/sample-kept-project.ts";
import { keptReturnOf } from "../returns/sample-return.ts";
import { askedAsFound, askedOf, columnTitles, exportPackage } from "./export-package.ts";
import { recomputePackage } from "./recompute-package.ts";
import { runAnalysis } from "./run-analysis.ts";
import { sampleContent, sha256 } from "./sample-package.contract.ts";
import { writePackage } from "./write-package.ts";

const tools = { files, sha256 };

/** The package with words of one file changed, and a manifest that says nothing of it. */
function changed(bytes: Uint8Array, path: string, from: string, to: string): Uint8Array {
  const opened = files.openArchive(bytes);
  if ("fault" in opened) throw new Error(opened.fault);
  const parts = opened.map((part) =>
    part.path === path
      ? { path, bytes: Buffer.from(Buffer.from(part.bytes).toString().replace(from, to)) }
      : part,
  );
  const listed = parts.flatMap((part) =>
    part.path === "manifest.json"
      ? []
      : [{ path: part.path, bytes: part.bytes.length, sha256: sha256(part.bytes) }],
  );
  return files.writeArchive(
    parts.map((part) => {
      if (part.path !== "manifest.json") return part;
      const manifest = { ...JSON.parse(Buffer.from(part.bytes).toString()), files: listed };
      return { path: part.path, bytes: Buffer.from(JSON.stringify(manifest)) };
    }),
  );
}

/** What was found in a world, and the package of it. */
async function packageOf(
  outcome: "stillEmployed" | "payChange" | "longAbsence",
  facts: Parameters<typeof sampleWorld>[0] = {},
) {
  const world = sampleWorld(facts);
  const house = await comparisonHouse(world);
  const chosen = await chooseComparison(house, actorOf("hr"), { ...wish, outcome });
  if (!chosen.ok) throw new Error(chosen.refusal.code);
  const { id } = chosen.value;
  const found = await unlockComparison(house, actorOf("hr"), { project: "a", comparison: id });
  if (!found.ok || found.value.finding === undefined) throw new Error("a finding was expected");
  const table = await comparedTable(house, "a", found.value);
  if (table === undefined) throw new Error("a table was expected");
  const { unlockedAt: _moment, ...kept } = found.value.finding;
  const titles = columnTitles(sayPackageFrench());
  const analysis = { columns: table.columns, titles, request: askedAsFound(table, kept), found: kept };
  const bytes = writePackage(sampleContent({ analyses: [analysis] }), tools);
  return { world, kept, titles, table, columns: table.columns, bytes };
}

test.each(["stillEmployed", "payChange", "longAbsence"] as const)(
  "what was found of %s when a comparison was unlocked comes again from its package, byte for byte",
  async (outcome) => {
    const { world, kept, bytes } = await packageOf(outcome);
    expect(kept.kind).toBe("effect");
    expect(recomputePackage(bytes, tools)).toMatchObject({ kind: "computed", analyses: 1, differences: [] });
    const text = Buffer.from(bytes).toString("latin1");
    for (const employee of world.book.employees) expect(text).not.toContain(employee);
  },
);

test("a comparison that gave no figure comes again too, with the same reason", async () => {
  const { kept, bytes } = await packageOf("payChange", { trained: 8, seed: 1 });
  expect(kept).toMatchObject({ kind: "notEstimable", code: "tooFewKnown" });
  expect(recomputePackage(bytes, tools)).toMatchObject({ kind: "computed", analyses: 1, differences: [] });
});

test.each(["stillEmployed", "payChange", "longAbsence"] as const)(
  "what was found of %s before intervals were made cautious comes again from its package, byte for byte",
  async (outcome) => {
    const { table } = await packageOf(outcome);
    const before = runAnalysis(askedOf({ ...table, cautious: false }), table.columns);
    const found = JSON.parse(before ?? "");
    expect(found).toMatchObject({ effect: { inference: { intervalRule: "HC2 t Satterthwaite" } } });
    const request = askedAsFound(table, found);
    expect(request.options.cautious).toBe(false);
    const analysis = { columns: table.columns, titles: {}, request, found };
    const bytes = writePackage(sampleContent({ analyses: [analysis] }), tools);
    expect(recomputePackage(bytes, tools)).toMatchObject({ kind: "computed", analyses: 1, differences: [] });
  },
);

test("of a payroll that no longer gives what was found, the cautious interval is asked", async () => {
  const { table } = await packageOf("payChange");
  const found = JSON.parse(runAnalysis(askedOf({ ...table, cautious: false }), table.columns) ?? "");
  const other = { ...found, effect: { ...found.effect, estimate: 1 + found.effect.estimate } };
  expect(askedAsFound(table, other).options.cautious).toBe(true);
});

test("every column of a table has a title in French, and none falls back to its own name", async () => {
  const { titles, columns } = await packageOf("payChange");
  for (const name of columns.keys()) {
    expect(titles[name], name).toMatch(/^[A-ZÀ-Ý]/);
    expect(titles[name], name).not.toBe(name);
  }
});

describe("who takes lines of people", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world?.close());

  test("effects, the story and the return come again from what the package holds beside them", async () => {
    const owner = await world.newOwner();
    await world.look(owner, async (rooms) => {
      await rooms.projects.add(keptProjectOf({ id: "p" }));
      const link = { id: "l", from: "a", to: "b", evidence: "", standing: "supported" } as const;
      const content = bookOf({
        perceptions: [perceptionOf({ id: "v", indicator: "own" })],
        ownEffects: [{ id: "own", label: "On s’entraide", unit: "", direction: "rise" }],
        contribution: { links: [link], rivals: [] },
      });
      const signed = { savedAt: "2026-11-23T09:00:00.000Z", savedBy: owner.account };
      await rooms.effectBooks.add({ id: "p", revision: 1, content, ...signed });
      await rooms.returns.add(keptReturnOf({ id: "p" }));
      for (const kind of ["rows", "aggregates"] as const) {
        const taken = await exportPackage(rooms, owner, { project: "p", kind });
        if (!taken.ok) throw new Error(taken.refusal.code);
        const { bytes } = taken.value;
        expect(recomputePackage(bytes, tools)).toMatchObject({ analyses: 3, differences: [] });
        const lied = recomputePackage(changed(bytes, "demandes/effets.json", '"better"', '"worse"'), tools);
        expect(lied).toMatchObject({ differences: [{ path: "resultats/effets.json" }] });
        const broken = recomputePackage(changed(bytes, "demandes/retour.json", '"costs"', '"coasts"'), tools);
        expect(broken).toMatchObject({
          faults: [{ code: "unreadableAnalysis", path: "demandes/retour.json" }],
        });
      }
    });
  });

  test("whoever may see the payroll; every other reader has the aggregates, without any line", async () => {
    const owner = await world.newOwner();
    await world.look(owner, async (rooms) => {
      await rooms.projects.add(keptProjectOf({ id: "p" }));
      for (const role of roles) {
        const actor = withRoles(owner, role);
        const take = (kind: "rows" | "aggregates") => exportPackage(rooms, actor, { project: "p", kind });
        expect((await take("rows")).ok, role).toBe(rolesThatMay("exportDataRows").includes(role));
        const shown = await take("aggregates");
        expect(shown.ok, role).toBe(rolesThatMay("viewEffects").includes(role));
        if (shown.ok) expect(Buffer.from(shown.value.bytes).toString("latin1")).not.toContain("table.csv");
      }
      expect(await exportPackage(rooms, owner, { project: "x", kind: "rows" })).toMatchObject({
        refusal: { code: "unknownDocument" },
      });
    });
  });
});
