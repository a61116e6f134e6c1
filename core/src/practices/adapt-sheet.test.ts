import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import type { Day } from "../kernel/calendar.ts";
import type { Clock } from "../kernel/clock.ts";
import { actorOf } from "../projects/sample-kept-project.ts";
import { adaptSheet, dropAdaptation, viewAdaptations } from "./adapt-sheet.ts";
import { openMemoryAdaptations } from "./adaptation-store.contract.ts";
import { beginAdaptation } from "./adapted-sheet.ts";
import { practiceSheets } from "./practice-sheets.ts";

const clock: Clock = { now: () => "2026-11-24T09:00:00.000Z", today: () => "2026-11-24" as Day };
const houseOf = () => ({ adaptations: openMemoryAdaptations(), clock });
const trainer = actorOf("trainer");
const [first] = practiceSheets;
if (first === undefined) throw new Error("no sheet");
const { schemaVersion: _, fromVersion: __, ...words } = beginAdaptation(first);
const command = { sheet: first.id, content: { ...words, label: "Chez nous" }, basedOnRevision: 0 };

describe("adapting a sheet", () => {
  test("keeps the words of the organisation with the version they come from, revision after revision", async () => {
    const house = houseOf();
    const kept = await adaptSheet(house, trainer, command);
    expect(kept).toMatchObject({
      value: { id: first.id, revision: 1, content: { label: "Chez nous", fromVersion: first.version } },
    });
    const again = { ...command, content: { ...words, why: "Nos mots" }, basedOnRevision: 1 };
    expect(await adaptSheet(house, trainer, again)).toMatchObject({ value: { revision: 2 } });
    expect(await viewAdaptations(house, trainer)).toMatchObject({
      value: { adaptations: [{ revision: 2, content: { why: "Nos mots" } }] },
    });
  });

  test("two people who adapt the same sheet never lose each other’s words", async () => {
    const house = houseOf();
    await adaptSheet(house, trainer, command);
    for (const basedOnRevision of [0, 2])
      expect(await adaptSheet(house, trainer, { ...command, basedOnRevision })).toEqual({
        ok: false,
        refusal: { code: "changedMeanwhile" },
      });
  });

  test("a sheet that is none of the house cannot be adapted; one that was not cannot be taken back", async () => {
    const unknown = { ok: false, refusal: { code: "unknownEntry" } };
    const house = houseOf();
    expect(await adaptSheet(house, trainer, { ...command, sheet: "fiche-inconnue" })).toEqual(unknown);
    expect(await dropAdaptation(house, trainer, { sheet: first.id })).toEqual(unknown);
    await adaptSheet(house, trainer, command);
    expect(await dropAdaptation(house, trainer, { sheet: first.id })).toMatchObject({ ok: true });
    expect(await viewAdaptations(house, trainer)).toEqual({ ok: true, value: { adaptations: [] } });
  });
});

rolesContract("adaptPractice", (roles) => adaptSheet(houseOf(), actorOf(...roles), command));
