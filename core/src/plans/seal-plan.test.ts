import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { known } from "../kernel/known.ts";
import { addToPlan } from "./add-to-plan.ts";
import { missingForSeal } from "./missing-for-seal.ts";
import { actorOf, addition, codeOf, houseOf, hr, sealing } from "./plan-acts.contract.ts";
import { indicatorOf, keptPlanOf, plannedProject, readyPlan } from "./sample-plan.ts";
import { savePlan } from "./save-plan.ts";
import { sealPlan } from "./seal-plan.ts";
import { viewSeals } from "./view-seals.ts";

const session = (day: string, isCanceled = false) => ({
  id: `s${day}`,
  label: "",
  day: known(day),
  minutes: { known: false } as const,
  isCanceled,
  leader: "",
  attendance: [],
});

describe("sealPlan", () => {
  test("is read from then on: no save, no second seal, and what was sealed is what was kept", async () => {
    const house = houseOf();
    const sealed = await sealPlan(house, hr, sealing);
    expect(sealed).toMatchObject({
      ok: true,
      value: {
        isIntact: true,
        seals: [
          {
            link: { head: { number: 1, sealedAt: "2026-11-23T10:00:00.000Z" } },
            content: { kind: "plan", plan: readyPlan(), start: { isStarted: false } },
          },
        ],
      },
    });
    const content = readyPlan({ failure: "Autre." });
    expect(codeOf(await savePlan(house, hr, { project: "p", content, basedOnRevision: 2 }))).toBe(
      "planSealed",
    );
    expect(codeOf(await sealPlan(house, hr, { ...sealing, basedOnRevision: 2 }))).toBe("planSealed");
    expect(await viewSeals(house, hr, { project: "p" })).toEqual(sealed);
  });

  test("holds the sheets it was chosen from, so that a later catalogue changes nothing in it", async () => {
    const house = houseOf();
    const sealed = await sealPlan(house, hr, sealing);
    if (!sealed.ok || sealed.value.seals[0]?.content.kind !== "plan")
      throw new Error("a sealed plan was expected");
    const { catalog } = sealed.value.seals[0].content;
    expect(catalog.sheets.map(({ key }) => key)).toEqual(["acquiredSkills", "retention"]);
  });

  test("is refused while something is missing, with all that is", async () => {
    const content = readyPlan({
      failure: " ",
      decisions: [],
      indicators: [
        indicatorOf("complaints", {
          target: { known: false },
          who: { known: false },
          moments: [],
          label: "",
        }),
      ],
    });
    const house = houseOf([keptPlanOf({ id: "p", content })]);
    const refused = await sealPlan(house, hr, sealing);
    expect(refused).toMatchObject({ ok: false, refusal: { code: "planNotReady" } });
    expect(missingForSeal(content).map(({ code }) => code)).toEqual([
      "noLabel",
      "noTarget",
      "noWho",
      "noMoment",
      "noFailure",
      "noDecision",
    ]);
    expect(missingForSeal(readyPlan())).toEqual([]);
    expect((await house.planSeals.chain()).length).toBe(0);
  });

  test("is refused when somebody saved since, and then nothing is sealed", async () => {
    const house = houseOf();
    await savePlan(house, hr, {
      project: "p",
      content: readyPlan({ failure: "Autre." }),
      basedOnRevision: 1,
    });
    expect(codeOf(await sealPlan(house, hr, sealing))).toBe("revisionOutdated");
    expect(await house.planSeals.chain()).toEqual([]);
  });

  test.each([
    ["no session", [], false],
    ["a session tomorrow", [session("2026-11-24")], false],
    ["a session that was canceled", [session("2026-11-20", true)], false],
    ["a session today", [session("2026-11-23")], true],
    ["a session in the past", [session("2026-12-01"), session("2026-10-01")], true],
  ])("with %s says for ever whether the training had started", async (_, sessions, isStarted) => {
    const house = houseOf([keptPlanOf({ id: "p" })], [plannedProject("p", { sessions })]);
    const sealed = await sealPlan(house, hr, sealing);
    expect(sealed).toMatchObject({ ok: true, value: { seals: [{ content: { start: { isStarted } } }] } });
  });

  test("rests on the last seal of the organisation, whatever its project", async () => {
    const house = houseOf(
      [keptPlanOf({ id: "p" }), keptPlanOf({ id: "q" })],
      [plannedProject("p"), plannedProject("q")],
    );
    await sealPlan(house, hr, sealing);
    await sealPlan(house, hr, { ...sealing, project: "q" });
    await addToPlan(house, hr, addition);
    const [first, second, third] = await house.planSeals.chain();
    expect(second?.head).toMatchObject({ number: 2, previous: first?.fingerprint });
    expect(third?.head).toMatchObject({
      number: 3,
      previous: second?.fingerprint,
      subject: first?.head.subject,
    });
    expect((await house.planSeals.ofProject("p")).map(({ link }) => link.head.number)).toEqual([1, 3]);
  });
});

rolesContract("sealPlan", (roles) => sealPlan(houseOf(), actorOf(...roles), sealing));
