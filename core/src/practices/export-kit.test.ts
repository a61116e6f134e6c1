import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { accept } from "../kernel/result.ts";
import { actorOf } from "../projects/sample-kept-project.ts";
import type { PracticalDocument } from "../training/index.ts";
import { exportKit } from "./export-kit.ts";
import { kitReaders } from "./kit-words.fr.ts";
import { practiceKits } from "./practice-kit.ts";
import { writeKit } from "./write-kit.ts";

const bytesOf = (document: PracticalDocument) => new TextEncoder().encode(JSON.stringify(document));
const house = {
  practicalDocuments: {
    writeDocx: async (document: PracticalDocument) => bytesOf(document),
    writePdf: async (document: PracticalDocument) => accept(bytesOf(document)),
  },
  siteOrigin: () => "https://ouvrage.example",
};

describe("kits", () => {
  test("there is one for each reader, under an id of its own", () => {
    expect(practiceKits.map(({ reader }) => reader)).toEqual([...kitReaders]);
    expect(new Set(practiceKits.map(({ id }) => id)).size).toBe(practiceKits.length);
  });

  test("each fact has its source, and each kit is short enough for two pages", () => {
    for (const kit of practiceKits) {
      expect(kit.facts.every(({ source }) => source.length > 5)).toBe(true);
      const text = JSON.stringify(writeKit(kit, house.siteOrigin()));
      expect([kit.id, text.length < 5500]).toEqual([kit.id, true]);
    }
  });

  test("a file names every page of the application by its whole address", async () => {
    const actor = actorOf("owner");
    for (const format of ["pdf", "docx"] as const) {
      const made = await exportKit(house, actor, { kit: "kit-cse", format });
      expect(made.ok && made.value.name).toBe(`kit-cse.${format}`);
      expect(made.ok && new TextDecoder().decode(made.value.bytes)).toContain(
        "https://ouvrage.example/mes-droits",
      );
    }
    expect(await exportKit(house, actor, { kit: "kit-x", format: "pdf" })).toMatchObject({
      refusal: { code: "unknownEntry" },
    });
  });
});

rolesContract("viewPractices", (roles) =>
  exportKit(house, { ...actorOf("owner"), roles }, { kit: "kit-cse", format: "pdf" }),
);
