import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Day } from "../../../core/src/kernel/calendar.ts";
import { blankProject } from "../../../core/src/projects/index.ts";
import { accessibilityFindings, headingLeaps, mannersOf } from "../../../testkit/src/browser/inspect-page.ts";
import { openKeyboard } from "../../../testkit/src/browser/keyboard.ts";
import {
  type OpenApplication,
  openApplication,
  type WatchedPage,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { takePicture } from "../../../testkit/src/browser/take-picture.ts";
import { englishIn } from "../../../tools/tidy/screen-words.ts";

/*
 * Somebody asks for their data, then to be erased: found by name, handed a file, erased by keyboard after reading what
 * goes and what stays; then nothing is found any more.
 */

/** Milliseconds: one page, on two slow cores. */
const slowWalk = 90_000;
const asked = "Zulmira Quintela";

async function look(page: Page): Promise<void> {
  const manners = await mannersOf(page);
  expect(manners.overflow).toBe(0);
  expect(headingLeaps(manners.headings)).toEqual([]);
  expect(englishIn(manners.text)).toEqual([]);
  expect(await accessibilityFindings(page)).toEqual([]);
}

describe.skipIf(whyNoJourney !== undefined)(
  `answering a person about their data ${whyNoJourney ?? ""}`,
  () => {
    let app: OpenApplication;
    let watched: WatchedPage;
    let page: Page;

    beforeAll(async () => {
      app = await openApplication({ arguments: ["--no-example"] });
      watched = await app.openPage();
      page = watched.page;
      await page.evaluate(
        async (body) => {
          const headers = { "content-type": "application/json" };
          await fetch("/api/projects", { method: "POST", headers, body });
        },
        JSON.stringify({
          ...blankProject("Bureaux propres", "2026-11-23" as Day),
          lessons: `Vu avec ${asked}.`,
          actors: [{ id: "a1", kind: "workplaceTutor", name: asked, partner: "" }],
        }),
      );
    });
    afterAll(() => app?.close());

    test(
      "is found, handed what is held, and erased by keyboard once it is read what goes and what stays",
      async () => {
        const keyboard = openKeyboard(page);
        await page.goto(`${app.address}/donnees-personnelles`);
        await page.getByRole("heading", { level: 1, name: "Données personnelles" }).waitFor();
        await page
          .getByRole("row", { name: /^Projets/ })
          .getByText("1", { exact: true })
          .waitFor();
        await look(page);
        await keyboard.reach("textbox", /^Nom, matricule/);
        await keyboard.type("quintela");
        await keyboard.press("Enter");
        await page.getByText(asked, { exact: true }).waitFor();
        await keyboard.reach("checkbox", new RegExp(asked));
        await keyboard.press(" ");
        const coming = page.waitForEvent("download");
        await keyboard.reach("button", "Fichier complet");
        await keyboard.press("Enter");
        const held = JSON.parse(await readFile(await (await coming).path(), "utf8"));
        expect(held.pieces.map(({ title }: { title: string }) => title)).toEqual(["Bureaux propres"]);
        await keyboard.reach("button", "Voir ce que l’effacement ferait");
        await keyboard.press("Enter");
        await page.getByRole("heading", { name: "Ce qui part" }).waitFor();
        await page.getByText("son nom dans 2 textes").waitFor();
        await look(page);
        await takePicture(page, "effacer-une-personne");
        await keyboard.reach("checkbox", /^J’ai compris/);
        await keyboard.press(" ");
        await keyboard.reach("button", "Effacer pour toujours");
        await keyboard.press("Enter");
        await page.getByText("C’est effacé.").waitFor();
        await page.getByRole("button", { name: "Fermer" }).click();
        await page.getByRole("button", { name: "Chercher partout" }).click();
        await page.getByText(/^Rien trouvé pour/).waitFor();
        await page.setViewportSize({ width: 360, height: 800 });
        await look(page);
        expect(watched.offences).toEqual([]);
      },
      slowWalk,
    );
  },
);
