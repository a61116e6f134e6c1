import { describe, expect, test } from "vitest";
import { documentWriter, sayFrench } from "../../../files/src/documents/index.ts";
import type { Role } from "../access/index.ts";
import { rolesThatMay } from "../access/index.ts";
import type { CategoryId } from "../categories/index.ts";
import { actorOf, rolesThatMayNot, sampleHouse } from "../categories/sample-house.ts";
import { sampleMonth } from "../categories/sample-workforce.ts";
import type { Month } from "../kernel/calendar.ts";
import { refuse } from "../kernel/result.ts";
import { reportRoutes } from "./contract.ts";
import {
  type PublishCategoryPage,
  type PublishingHouse,
  publishCategoryPage,
} from "./publish-category-page.ts";
import { sampleDefinition } from "./sample-page.ts";
import { isReportWord } from "./words.fr.ts";

const month = sampleMonth(
  Array.from({ length: 50 }, (_, place) =>
    place < 20
      ? { occupationCode: "684a", jobStatus: "ouvrier" }
      : { occupationCode: "372c", jobStatus: "cadre" },
  ),
);
const stored = [
  { ...sampleDefinition, version: 1 },
  { ...sampleDefinition, version: 2 },
];
const house = (change: Partial<PublishingHouse> = {}): PublishingHouse => ({
  ...sampleHouse([month], stored),
  organisations: { mine: async () => [], rename: async () => {}, eraseFictional: async () => {} },
  documents: documentWriter,
  say: sayFrench(),
  ...change,
});
const command: PublishCategoryPage = {
  category: "category-1" as CategoryId,
  version: 2,
  month: "2026-03" as Month,
  format: "html",
};
const unknownCategory = { ...command, category: "nothing" as CategoryId };
const outcome = async (role: Role, asked = command, some = house()): Promise<string> => {
  const published = await publishCategoryPage(some, actorOf(role), asked);
  return published.ok ? published.value.name : published.refusal.code;
};

describe("publishing the page of a category", () => {
  test("gives a file of the version and month asked", async () => {
    const published = await publishCategoryPage(house(), actorOf("hr"), command);
    if (!published.ok) throw new Error(published.refusal.code);
    expect(published.value).toMatchObject({
      name: "categorie-v2-2026-03.html",
      mediaType: "text/html; charset=utf-8",
    });
    const html = new TextDecoder().decode(published.value.bytes);
    expect(html).toContain("20 salariés sur 50");
    expect(html).toContain("version 2");
  });

  for (const role of rolesThatMay("publishCategoryPage")) {
    test(`${role} may`, async () => expect(await outcome(role)).toBe("categorie-v2-2026-03.html"));
  }
  for (const role of rolesThatMayNot("publishCategoryPage")) {
    test(`${role} is refused`, async () => expect(await outcome(role)).toBe("notAllowed"));
  }

  test("refuses in the order that the contract declares", async () => {
    const noPdf = house({
      documents: { ...documentWriter, writePdf: async () => refuse({ code: "documentUnavailable" }) },
    });
    const wrongVersion = { ...command, version: 9 };
    const wrongMonth = { ...command, month: "2020-01" as Month };
    expect([
      await outcome("trainer", { ...unknownCategory, version: 9, month: wrongMonth.month }),
      await outcome("hr", { ...unknownCategory, version: 9, month: wrongMonth.month }),
      await outcome("hr", { ...wrongVersion, month: wrongMonth.month }),
      await outcome("hr", wrongMonth),
      await outcome("hr", { ...command, format: "pdf" }, noPdf),
    ]).toEqual(reportRoutes.categoryPage.refusals);
  });

  test("every refusal has a sentence", () => {
    for (const code of reportRoutes.categoryPage.refusals)
      expect(isReportWord(`reports.refusal.${code}`)).toBe(true);
  });
});
