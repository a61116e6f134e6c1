import { describe, expect, test } from "vitest";
import { openMemoryAtomLedger } from "../disclosure/index.ts";
import { houseOf, invitedOf, reader } from "./released-house.contract.ts";
import { releasedAnswers, viewReleasedAnswers } from "./view-released-answers.ts";

describe("what a wave says", () => {
  test("its last day past, the first who looks ends it and counts it; before, nothing is said", async () => {
    const wish = { id: "w", invited: invitedOf(12, 0), yes: 4 };
    const early = await houseOf([wish], "2026-11-30");
    expect(await early.act((house) => viewReleasedAnswers(house, reader("hr"), { wave: "w" }))).toEqual({
      ok: false,
      refusal: { code: "waveOpen" },
    });
    const late = await houseOf([wish], "2026-12-01");
    const seen = await late.act((house) => viewReleasedAnswers(house, reader("worksCouncil"), { wave: "w" }));
    expect(seen).toMatchObject({ ok: true, value: { invited: 12, groups: 1, groupsOf: 12 } });
    // Closed by its date: no account closed it.
    const kept = await late.waves.find("w");
    expect(kept?.content.state).toEqual({ kind: "closed", openedOn: "2026-11-20", closedOn: "2026-11-30" });
    expect(kept?.savedBy).toBe("account-1");
  });

  test("four of twelve who say yes are about a third, with the range that rounding leaves, and no count", async () => {
    const { act } = await houseOf([{ id: "w", invited: invitedOf(12, 0), yes: 4 }]);
    const seen = await act((house) => viewReleasedAnswers(house, reader("hr"), { wave: "w" }));
    const [sees] = seen.ok ? seen.value.answers : [];
    expect(sees).toMatchObject({ question: "sees", group: "everybody", people: 12, invited: 12 });
    const yes = sees?.shares.find(({ answer }) => answer === "yes");
    expect(yes).toEqual({ answer: "yes", text: "Oui", share: 0.35, interval: [0.3, 0.35] });
    expect(sees?.shares.at(-1)).toMatchObject({
      answer: "noAnswer",
      text: "Pas de réponse",
      interval: [0, 0.1],
    });
    expect(JSON.stringify(seen)).not.toContain("counts");
  });

  test.each(["trainer", "frontlineManager", "workplaceTutor", "auditor", "analyst"] as const)(
    "a %s is refused, and other rooms have nothing for them",
    async (role) => {
      const { act } = await houseOf([{ id: "w", invited: invitedOf(12, 0), yes: 4 }]);
      await act(async (house) => {
        const refused = { ok: false, refusal: { code: "notAllowed" } };
        expect(await viewReleasedAnswers(house, reader(role), { wave: "w" })).toEqual(refused);
        expect(await releasedAnswers(house, reader(role), { project: "project-1" })).toEqual([]);
      });
    },
  );

  test("through a share, only the waves of its project are there", async () => {
    const { act } = await houseOf([{ id: "w", invited: invitedOf(12, 0), yes: 4 }]);
    const through = (project: string) => ({ ...reader("adviser"), share: { id: "s", project } });
    await act(async (house) => {
      const [own, other] = [through("project-1"), through("project-2")];
      expect(await viewReleasedAnswers(house, own, { wave: "w" })).toMatchObject({ ok: true });
      expect(await viewReleasedAnswers(house, other, { wave: "w" })).toMatchObject({
        refusal: { code: "unknownWave" },
      });
      expect(await releasedAnswers(house, other, { project: "project-1" })).toEqual([]);
      expect(await releasedAnswers(house, own, { project: "project-1" })).toHaveLength(1);
    });
  });

  test("groups cut at five may be read by a partner bound by contract, and not by the employer", async () => {
    const { act } = await houseOf([{ id: "w", invited: invitedOf(12, 0), yes: 4 }]);
    await act(async (house) => {
      const findFrame = async (wave: string) => {
        const frame = await house.answers.findFrame(wave);
        return frame === undefined ? undefined : { ...frame, k: 5 };
      };
      const fives = {
        ...house,
        answers: { ...house.answers, findFrame },
        atomLedger: openMemoryAtomLedger(),
      };
      const asHr = await viewReleasedAnswers(fives, reader("hr"), { wave: "w" });
      expect(asHr.ok && asHr.value.answers[0]?.withheld).toBe("tooFew");
      const partner = { ...reader("adviser"), share: { id: "s", project: "project-1" } };
      const asPartner = await viewReleasedAnswers(fives, partner, { wave: "w" });
      expect(asPartner.ok && asPartner.value.answers[0]?.withheld).toBeUndefined();
    });
  });

  test("counts of other groups than those of the ledger are withheld whole", async () => {
    const { act, around } = await houseOf([{ id: "w", invited: invitedOf(12, 12), yes: 4 }]);
    await act(async (house) => {
      const lines = await around.atomLedger.of("w");
      const moved = openMemoryAtomLedger();
      await moved.add(
        lines.map((line, place) => (place === 0 ? { ...line, atom: lines.at(-1)?.atom ?? "" } : line)),
      );
      const seen = await viewReleasedAnswers({ ...house, atomLedger: moved }, reader("hr"), { wave: "w" });
      expect(seen.ok && seen.value.answers).toMatchObject([
        { withheld: "wouldSplit", shares: [], people: 0 },
      ]);
    });
  });
});

describe("side by side", () => {
  const before = {
    id: "before",
    moment: "before",
    closesOn: "2026-11-25",
    invited: invitedOf(30, 0),
    yes: 3,
  } as const;

  test("a share whose ranges do not meet rose or fell; when they meet, nothing is said", async () => {
    for (const [yes, said] of [
      [25, "rose"],
      [3, "unclear"],
    ] as const) {
      const { act } = await houseOf([
        before,
        { ...before, id: "later", moment: "delayed", closesOn: "2026-11-30", yes },
      ]);
      const seen = await act((house) => viewReleasedAnswers(house, reader("hr"), { wave: "later" }));
      const [change] = seen.ok ? seen.value.changes : [];
      expect(change).toMatchObject({ question: "sees", from: { wave: "before", people: 30 }, people: 30 });
      expect(change?.shares.find(({ answer }) => answer === "yes")?.said).toBe(said);
    }
  });

  test("the project gives the answers of each wave, the first first, with its moment", async () => {
    const { act } = await houseOf([before, { ...before, id: "later", moment: "delayed", yes: 20 }]);
    const all = await act((house) => releasedAnswers(house, reader("evaluator"), { project: "project-1" }));
    expect(all.map(({ wave, moment }) => [wave, moment])).toEqual([
      ["before", "before"],
      ["later", "delayed"],
    ]);
  });
});
