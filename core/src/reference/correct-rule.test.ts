import { describe, expect, test } from "vitest";
import type { AccountId, Actor, OrganisationId, Role } from "../access/index.ts";
import { rolesContract } from "../access/roles.contract.ts";
import type { Day } from "../kernel/calendar.ts";
import { type CorrectRule, correctRule } from "./correct-rule.ts";
import { openMemoryOwnRuleStore } from "./memory-own-rule-store.ts";
import type { OwnRuleRow } from "./model.ts";
import { ownRowOf, rowOf } from "./own-rule-store.contract.ts";
import { publishedRuleRows } from "./rulebook/published-rows.ts";
import { rowOn, rulebookOf } from "./rulebook/rule-on.ts";

const today = "2026-11-23" as Day;
const clock = { now: () => "2026-11-23T09:00:00.000Z", today: () => today };
const actorWith = (...roles: readonly Role[]): Actor => ({
  account: "account-1" as AccountId,
  organisation: "organisation-1" as OrganisationId,
  roles,
});
const owner = actorWith("owner");

function houseWith(stored: readonly OwnRuleRow[] = []) {
  return { ownRules: openMemoryOwnRuleStore(stored), clock };
}

const participation = publishedRuleRows.find(
  (row) => row.key === "cpf.participation" && row.validFrom === "2026-04-02",
);
if (participation === undefined) throw new Error("the published book has no participation of 2026");

const correction = (facts: Partial<CorrectRule["row"]> = {}, basedOnRevision = 0): CorrectRule => ({
  row: { ...participation, ...facts },
  reason: "Lu au Journal officiel.",
  basedOnRevision,
});

describe("correctRule", () => {
  test("a correction says who, when and why, counts at once, and leaves the published row below it", async () => {
    const house = houseWith();
    const raised = [{ key: "participation", value: 20_000, unit: "euroCents" as const, text: "200 €" }];
    const outcome = await correctRule(house, owner, correction({ amounts: raised, checkedOn: "2026-11-23" }));
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        recordedBy: "account-1",
        recordedAt: clock.now(),
        reason: "Lu au Journal officiel.",
        revision: 1,
      },
    });
    const own = await house.ownRules.all();
    const book = rulebookOf(publishedRuleRows, own);
    expect(rowOn(book, "cpf.participation", today)?.amounts[0]?.value).toBe(20_000);
    expect(publishedRuleRows).toContain(participation);
  });

  test("a row under a key of its own is added to the book", async () => {
    const house = houseWith();
    const outcome = await correctRule(house, owner, {
      row: rowOf(),
      reason: "Courrier",
      basedOnRevision: 0,
    });
    expect(outcome).toMatchObject({ ok: true });
    const book = rulebookOf(publishedRuleRows, await house.ownRules.all());
    expect(rowOn(book, "money.branchFund", today)).toEqual(rowOf());
  });

  test("the second correction of a row keeps the first in the history", async () => {
    const house = houseWith();
    await correctRule(house, owner, correction({ title: "Un" }));
    expect(await correctRule(house, owner, correction({ title: "Deux" }, 1))).toMatchObject({ ok: true });
    const own = await house.ownRules.all();
    expect(own.map(({ row }) => row.title)).toEqual(["Un", "Deux"]);
    expect(rowOn(rulebookOf(publishedRuleRows, own), "cpf.participation", today)?.title).toBe("Deux");
  });

  test("a check of today is taken, a check of tomorrow is refused: the row would never look stale", async () => {
    expect(await correctRule(houseWith(), owner, correction({ checkedOn: "2026-11-23" }))).toMatchObject({
      ok: true,
    });
    expect(await correctRule(houseWith(), owner, correction({ checkedOn: "2026-11-24" }))).toEqual({
      ok: false,
      refusal: { code: "checkedLater" },
    });
  });

  test("a key cannot move to another topic", async () => {
    expect(await correctRule(houseWith(), owner, correction({ topic: "money" }))).toEqual({
      ok: false,
      refusal: { code: "topicChanged" },
    });
  });

  test.each([
    ["lost", []],
    ["in another unit", [{ key: "participation", value: 150, unit: "percent" as const, text: "150" }]],
  ])("an amount that computations read cannot be %s", async (_, amounts) => {
    expect(await correctRule(houseWith(), owner, correction({ amounts }))).toEqual({
      ok: false,
      refusal: { code: "amountsChanged", amount: "participation" },
    });
  });

  test("a rate may go from an hourly amount to a share, each in its unit, and loses nothing else", async () => {
    const house = houseWith();
    const write = (key: string, name: string, unit: "euroCentsPerHour" | "percent", basedOnRevision = 0) =>
      correctRule(house, owner, {
        row: rowOf({ key, topic: "money", amounts: [{ key: name, value: 10, unit, text: "10" }] }),
        reason: "Courrier",
        basedOnRevision,
      });
    const plan = "money.opcoPlanRate";
    expect(await write(plan, "hourly", "euroCentsPerHour")).toMatchObject({ ok: true });
    expect(await write(plan, "percent", "percent", 1)).toMatchObject({ ok: true });
    expect(await write("money.industryFund", "hourly", "percent")).toMatchObject({
      refusal: { code: "amountsChanged", amount: "hourly" },
    });
    expect(await write("money.designEffort", "percent", "percent")).toMatchObject({
      refusal: { code: "amountsChanged", amount: "adviceHeadcount" },
    });
  });

  test("a correction of what is no longer on screen is refused, and stores nothing", async () => {
    const house = houseWith([ownRowOf({ ...participation })]);
    expect(await correctRule(house, owner, correction())).toEqual({
      ok: false,
      refusal: { code: "correctionOutdated" },
    });
    expect(await house.ownRules.all()).toHaveLength(1);
  });

  test("refusals come in their order: checkedLater, topicChanged, amountsChanged, correctionOutdated", async () => {
    const house = houseWith([ownRowOf({ ...participation })]);
    const wrong = { checkedOn: "2027-01-01", topic: "money" as const, amounts: [] };
    const codeOf = async (facts: Partial<CorrectRule["row"]>) => {
      const outcome = await correctRule(house, owner, correction(facts));
      return outcome.ok ? "accepted" : outcome.refusal.code;
    };
    expect(await codeOf(wrong)).toBe("checkedLater");
    expect(await codeOf({ ...wrong, checkedOn: "2026-11-01" })).toBe("topicChanged");
    expect(await codeOf({ amounts: [] })).toBe("amountsChanged");
    expect(await codeOf({})).toBe("correctionOutdated");
  });

  rolesContract("correctRule", (roles) => correctRule(houseWith(), actorWith(...roles), correction()));
});
