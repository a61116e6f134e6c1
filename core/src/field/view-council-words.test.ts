import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { known } from "../kernel/known.ts";
import { openMemoryProjectStore } from "../projects/index.ts";
import { actorOf, keptProjectOf } from "../projects/sample-kept-project.ts";
import { councilWordOf, openSampleFieldStore } from "./sample-field-store.ts";
import { viewCouncilWords } from "./view-council-words.ts";

const hr = actorOf("hr");

/** Two projects; members spoke of the first twice, and of one that is gone once. */
async function openHouse() {
  const field = openSampleFieldStore();
  await field.addCouncilWord(councilWordOf({ id: "later" }));
  await field.addCouncilWord(councilWordOf({ id: "other", project: "gone" }));
  await field.addCouncilWord(councilWordOf({ id: "again", stand: known("favorable"), link: "link-2" }));
  return {
    field,
    projects: openMemoryProjectStore([keptProjectOf({ id: "a" }), keptProjectOf({ id: "b" })]),
  };
}

describe("what works-council members said of a project", () => {
  rolesContract("viewCouncilWords", async (roles) =>
    viewCouncilWords(await openHouse(), actorOf(...roles), { project: "a" }),
  );

  test("is given whole, in the order in which it came, and without the link it came by", async () => {
    const seen = await viewCouncilWords(await openHouse(), hr, { project: "a" });
    const { project: _project, link: _link, ...word } = councilWordOf({ id: "later" });
    expect(seen).toEqual({ ok: true, value: [word, { ...word, id: "again", stand: known("favorable") }] });
  });

  test("is nothing where nobody said anything", async () => {
    expect(await viewCouncilWords(await openHouse(), hr, { project: "b" })).toEqual({ ok: true, value: [] });
  });

  test("is refused of a project that is not there, even where words are left of it", async () => {
    const refused = { ok: false, refusal: { code: "unknownDocument" } };
    expect(await viewCouncilWords(await openHouse(), hr, { project: "gone" })).toEqual(refused);
  });

  test("is refused to other roles and through a share, before it says whether the project exists", async () => {
    const house = await openHouse();
    const partner = { ...actorOf("adviser"), share: { id: "s", project: "a" } };
    for (const actor of [actorOf("trainer"), partner]) {
      for (const project of ["a", "gone"]) {
        const refused = { ok: false, refusal: { code: "notAllowed" } };
        expect(await viewCouncilWords(house, actor, { project })).toEqual(refused);
      }
    }
  });
});
