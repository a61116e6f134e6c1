import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Day } from "../../../core/src/kernel/calendar.ts";
import { known } from "../../../core/src/kernel/known.ts";
import { blankProject, type Project } from "../../../core/src/projects/index.ts";
import { accessibilityFindings, headingLeaps, mannersOf } from "../../../testkit/src/browser/inspect-page.ts";
import { openKeyboard } from "../../../testkit/src/browser/keyboard.ts";
import {
  type OpenApplication,
  openApplication,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { demonstrationCompany } from "../../../testkit/src/index.ts";
import { englishIn } from "../../../tools/tidy/screen-words.ts";

const keptSchema = z.looseObject({ id: z.string() });
const told = demonstrationCompany();

/** Ten people of the fictional company, in the payroll in September 2025, the month before they begin. */
function staffNumbers(): readonly string[] {
  const month = told.company.months.find((each) => each.month === "2025-09");
  const people = [...told.company.payroll(month?.index ?? 0)];
  const cleaners = people.filter(
    ({ trade, occupationCode }) => trade === people[0]?.trade && occupationCode !== "",
  );
  return [...new Set(cleaners.map(({ staffNumber }) => staffNumber))].slice(0, 10);
}

function projectToCompare(people: number): Project {
  const ids = Array.from({ length: people }, (_, place) => `p${place + 1}`);
  return {
    ...blankProject("Comparer les agents", "2025-09-01" as Day),
    participants: ids.map((id) => ({ id, label: id, status: known("employee"), partner: "", trainee: "" })),
    sessions: [
      {
        ...{ id: "s1", label: "Séance 1", day: known("2025-10-06" as Day), minutes: known(180) },
        ...{ isCanceled: false, leader: "", attendance: [] },
      },
    ],
  };
}

describe.skipIf(whyNoJourney !== undefined)(`comparing before looking ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  beforeAll(async () => {
    app = await openApplication();
  });
  afterAll(() => app?.close());

  test("people are told by staff number, a comparison is fixed with its outcome hidden, then looked at", async () => {
    const { page, offences } = await app.openPage();
    const numbers = staffNumbers();
    const begun = await page.request.post(`${app.address}/api/projects`, {
      data: projectToCompare(numbers.length),
    });
    const { id } = keptSchema.parse(await begun.json());
    await page.goto(`${app.address}/projets/${id}/comparaison`);
    await page.getByRole("heading", { name: "Ce qui est possible ici" }).waitFor();
    for (const [place, number] of numbers.entries()) {
      await page.getByLabel(`Matricule de p${place + 1}`, { exact: true }).fill(number);
    }
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await page.getByText("C’est enregistré.").waitFor();
    await expect.poll(() => page.getByText("trouvé dans la paie").count()).toBe(numbers.length);
    const keyboard = openKeyboard(page);
    await keyboard.reach("combobox", "Quand lire le résultat");
    await keyboard.type("6");
    await keyboard.reach("button", "Voir qui serait comparé à qui");
    await keyboard.press("Enter");
    await page.getByRole("heading", { name: "Qui serait comparé à qui" }).waitFor();
    await page.getByRole("button", { name: "Fixer et regarder le résultat" }).click();
    await page.getByText("Regardée", { exact: true }).waitFor();
    await page.getByText("Fourchette prudente").first().waitFor();
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      const manners = await mannersOf(page);
      expect(manners.overflow).toBe(0);
      expect(headingLeaps(manners.headings)).toEqual([]);
      expect(englishIn(manners.text)).toEqual([]);
      expect(await accessibilityFindings(page)).toEqual([]);
    }
    expect(offences).toEqual([]);
  });
});
