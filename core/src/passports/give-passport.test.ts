import { describe, expect, test } from "vitest";
import { fieldProject } from "../field/sample-field.contract.ts";
import { givePassport } from "./give-passport.ts";
import { ownSkills } from "./own-skills.ts";
import { readPassportFile, writePassportFile } from "./passport-file.ts";
import { linkOf, passportHouse } from "./sample-passport-house.contract.ts";
import { viewPassports } from "./view-passports.ts";

const seen = { sequence: "hall:1", participant: "p1", day: "2026-03-20", seenBy: "workplaceTutor" } as const;
const offeredBy = async (house: ReturnType<typeof passportHouse>, participant = "p1") => {
  const offered = await ownSkills(house, linkOf(participant));
  return offered.ok ? offered.value : [];
};

describe("a passport", () => {
  test("says what the person chose, who saw it by function, and the name that they wrote", async () => {
    const house = passportHouse(fieldProject({ sequencesDone: [seen] }));
    const chosen = (await offeredBy(house)).map(({ key }) => key);
    const given = await givePassport(house, linkOf("p1"), { holder: "  Aminata\n D. ", chosen });
    if (!given.ok) throw new Error(given.refusal.code);
    expect(given.value.passport).toMatchObject({
      holder: "Aminata D.",
      issuer: { name: "Propreté du Levant" },
      skills: [{ words: "Laver le hall avant 8 heures", day: "2026-03-20", seenBy: "workplaceTutor" }],
      issuedAt: "2026-11-24T08:30:00Z",
      validUntil: "2031-11-24T08:30:00Z",
    });
    expect((await readPassportFile(writePassportFile(given.value))).kind).toBe("genuine");
  });

  test("nobody noted who saw it: the company, and nothing is invented", async () => {
    expect(await offeredBy(passportHouse())).toMatchObject([{ seenBy: "company" }]);
    const council = { ...seen, seenBy: "worksCouncil" } as const;
    const house = passportHouse(fieldProject({ sequencesDone: [council] }));
    expect(await offeredBy(house)).toMatchObject([{ seenBy: "company" }]);
  });

  test("holds nothing that was not offered, was not chosen, or is another person’s", async () => {
    const house = passportHouse();
    const [skill] = await offeredBy(house);
    const chosen = [skill?.key ?? ""];
    const give = (participant: string, wish: { holder?: string; chosen?: string[] }) =>
      givePassport(house, linkOf(participant), { holder: "A.", chosen, ...wish });
    expect(await give("p2", {})).toMatchObject({ refusal: { code: "nothingChosen" } });
    expect(await give("p1", { chosen: [] })).toMatchObject({ refusal: { code: "nothingChosen" } });
    expect(await give("p1", { holder: " \u0000 " })).toMatchObject({ refusal: { code: "holderMissing" } });
    expect(await give("p1", { holder: "a".repeat(81) })).toMatchObject({
      refusal: { code: "holderTooLong" },
    });
    expect(await give("nobody", {})).toMatchObject({ refusal: { code: "gone" } });
    expect(await givePassport(house, linkOf("p1", "b"), { holder: "A.", chosen })).toMatchObject({
      refusal: { code: "gone" },
    });
  });

  test("keeps nothing of what it says, nor of whose it is, but a mark", async () => {
    const house = passportHouse();
    const chosen = (await offeredBy(house)).map(({ key }) => key);
    await givePassport(house, linkOf("p1"), { holder: "Aminata D.", chosen });
    const viewed = await viewPassports(house, linkOf("p1"));
    if (!viewed.ok) throw new Error("invalid view");
    expect(Object.keys(viewed.value.given[0] ?? {}).toSorted()).toEqual(
      ["holder", "id", "index", "issuedOn", "list", "validUntil", "withdrawnOn"].toSorted(),
    );
    expect(JSON.stringify(viewed.value.given)).not.toContain("Aminata");
    const other = await viewPassports(house, linkOf("p2"));
    expect(other.ok && other.value.given).toEqual([]);
  });
});
