import { expect, test } from "vitest";
import { roles } from "../access/index.ts";
import type { Day } from "../kernel/calendar.ts";
import { exportPerson } from "./export-person.ts";
import { actorAs, shelfWith } from "./memory-shelf.contract.ts";

const nothing = async () => [];
const house = {
  personal: shelfWith("Zulmira Quintela"),
  retention: {
    choices: nothing,
    choose: async () => {},
    held: async () => ({ count: 0, oldest: undefined }),
    countBefore: async () => 0,
    swept: nothing,
    countRows: async () => 0,
  },
  organisations: { mine: nothing, rename: async () => {}, eraseFictional: async () => {} },
  documents: {
    writeHtml: () => "",
    writeCsv: () => "",
    writePdf: async () => ({ ok: false, refusal: { code: "documentUnavailable" } }) as const,
  },
  sayPrivacy: (key: string) => key,
  clock: { now: () => "2026-11-23T08:00:00.000Z", today: () => "2026-11-23" as Day },
};
const asked = { clues: [{ kind: "name", text: "Zulmira Quintela" }], askedAs: ["Z"] } as const;

test.each(roles)(
  "everything about a person is handed over by owners and human resources alone: %s",
  async (role) => {
    const answer = await exportPerson(house, actorAs(role), { ...asked, format: "json" });
    const isAllowed = role === "owner" || role === "hr";
    expect(answer.ok).toBe(isAllowed);
    if (!answer.ok) return expect(answer.refusal).toEqual({ code: "notAllowed" });
    const held = JSON.parse(new TextDecoder().decode(answer.value.bytes));
    expect(held.pieces).toMatchObject([{ kind: "links", since: "2026-12-31", until: "2027-06-30" }]);
  },
);

test("a PDF that cannot be made here is refused", async () => {
  const answer = await exportPerson(house, actorAs("owner"), { ...asked, format: "pdf" });
  expect(answer).toEqual({ ok: false, refusal: { code: "documentUnavailable" } });
});
