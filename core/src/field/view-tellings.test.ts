import { describe, expect, test } from "vitest";
import { known } from "../kernel/known.ts";
import { openMemoryProjectStore } from "../projects/index.ts";
import { actorOf, keptProjectOf } from "../projects/sample-kept-project.ts";
import { openSampleFieldStore, tellingOf } from "./sample-field-store.ts";
import { viewTellings, viewVoice } from "./view-tellings.ts";

const voice = { mediaType: "audio/ogg", bytes: new Uint8Array([1, 2, 3]) } as const;
const house = {
  projects: openMemoryProjectStore([keptProjectOf({ id: "a" }), keptProjectOf({ id: "b" })]),
  field: openSampleFieldStore([tellingOf({ id: "t1", voice: known(voice) }), tellingOf({ id: "t2" })]),
};

describe("viewTellings", () => {
  test("gives those of the project, without bytes, without a name, without the link", async () => {
    const seen = await viewTellings(house, actorOf("adviser"), { project: "a" });
    expect(seen).toMatchObject({ ok: true, value: [{ id: "t1" }, { id: "t2" }] });
    expect(JSON.stringify(seen)).not.toMatch(/link-1|Nom tutor/);
    expect(await viewTellings(house, actorOf("hr"), { project: "b" })).toEqual({ ok: true, value: [] });
  });

  test.each(["frontlineManager", "workplaceTutor", "worksCouncil", "evaluator", "auditor"] as const)(
    "refuses a %s, before it says whether the project exists",
    async (role) => {
      for (const project of ["a", "zz"]) {
        const refused = { ok: false, refusal: { code: "notAllowed" } };
        expect(await viewTellings(house, actorOf(role), { project })).toEqual(refused);
        expect(await viewVoice(house, actorOf(role), { project, telling: "t1" })).toEqual(refused);
      }
    },
  );

  test("refuses a project that the actor does not see", async () => {
    const refused = { ok: false, refusal: { code: "unknownDocument" } };
    expect(await viewTellings(house, actorOf("trainer"), { project: "zz" })).toEqual(refused);
    expect(await viewVoice(house, actorOf("trainer"), { project: "zz", telling: "t1" })).toEqual(refused);
  });
});

test("viewVoice gives the bytes, and refuses a telling without a recording or of another project", async () => {
  const hr = actorOf("hr");
  expect(await viewVoice(house, hr, { project: "a", telling: "t1" })).toEqual({ ok: true, value: voice });
  for (const query of [
    { project: "a", telling: "t2" },
    { project: "b", telling: "t1" },
  ]) {
    expect(await viewVoice(house, hr, query)).toEqual({ ok: false, refusal: { code: "unknownTelling" } });
  }
});
