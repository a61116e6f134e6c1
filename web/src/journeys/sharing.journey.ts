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
 * Two organisations of one account: a project of the first is shared with the second, opened from there under a plain
 * banner, and gone as soon as the first one takes it back.
 */

/** Milliseconds: several pages, on two slow cores. */
const slowWalk = 120_000;
const [own, opco] = ["Mon entreprise", "OPCO du Port"];
const label = "Agents d’entretien";
const readLabel = "Caristes";
const onlyReading = /^Vous pouvez lire cette page, pas la changer/;

async function look(page: Page): Promise<void> {
  const manners = await mannersOf(page);
  expect(manners.overflow).toBe(0);
  expect(headingLeaps(manners.headings)).toEqual([]);
  expect(englishIn(manners.text)).toEqual([]);
  expect(await accessibilityFindings(page)).toEqual([]);
}

describe.skipIf(whyNoJourney !== undefined)(`sharing a project ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  let watched: WatchedPage;
  let page: Page;
  let code = "";

  beforeAll(async () => {
    app = await openApplication({ arguments: ["--no-example"] });
    watched = await app.openPage();
    page = watched.page;
  });
  afterAll(() => app?.close());

  const open = async (path: string, title: string) => {
    await page.goto(`${app.address}${path}`);
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
  };
  const goTo = async (name: string) => {
    await open("/organisation", "Votre organisation");
    await page.getByRole("button", { name: `Passer à cette organisation ${name}` }).click();
    await page.waitForURL(`${app.address}/`);
    await page.getByRole("region", { name: "Entreprise affichée" }).getByText(name).waitFor();
  };
  const beginProject = (content: object) =>
    page.evaluate(async (body) => {
      const headers = { "content-type": "application/json" };
      const answer = await fetch("/api/projects", { method: "POST", headers, body: JSON.stringify(body) });
      return String((await answer.json()).id);
    }, content);

  const post = (path: string, body: object) =>
    page.evaluate(
      async ([to, sent]) => {
        const headers = {
          "content-type": "application/json",
          "ouvrage-organisation": window.localStorage.getItem("ouvrage.organisation") ?? "",
        };
        return (await fetch(to, { method: "POST", headers, body: sent })).status;
      },
      [path, JSON.stringify(body)] as const,
    );

  test("a second organisation is made by keyboard, says what it is, and has a code to give", async () => {
    const keyboard = openKeyboard(page);
    await open("/organisation", "Votre organisation");
    await keyboard.reach("textbox", "Nom de l’organisation");
    await keyboard.type(opco);
    await page
      .getByRole("form", { name: "Créer une organisation" })
      .getByRole("combobox")
      .selectOption("opco");
    await keyboard.reach("button", "Créer une organisation");
    await keyboard.press("Enter");
    await page.getByText(`Organisation créée\u00a0: ${opco}.`).waitFor();
    await goTo(opco);
    await open("/organisation", "Votre organisation");
    await page.getByRole("button", { name: "Créer un code" }).click();
    code = await page.locator(".connection-code").innerText();
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    await look(page);
    await takePicture(page, "organisation");
    await goTo(own);
  });

  test(
    "the project is shared with whom the code names, as a role, for a purpose, until a day",
    async () => {
      const project = await beginProject(blankProject(label, "2026-11-23" as Day));
      await open(`/projets/${project}?vue=personnes`, label);
      const panel = page.getByRole("region", { name: "Partager ce projet" });
      await panel.getByText("Aucun partenaire ne voit ce projet.").waitFor();
      await panel.getByLabel(/^Code de liaison du partenaire/).fill("0000-0000-0000-0000");
      await panel.getByRole("button", { name: "Vérifier le code" }).click();
      await panel.getByRole("alert").getByText("Ce code ne désigne aucune organisation").waitFor();
      await panel.getByLabel(/^Code de liaison du partenaire/).fill(code.toLowerCase());
      await panel.getByRole("button", { name: "Vérifier le code" }).click();
      await panel.getByText(`Ce code est celui de ${opco} (OPCO).`).waitFor();
      await panel.getByLabel(/^Pour quoi faire/).fill("Monter le dossier de financement");
      await panel.getByLabel(/^Dernier jour du partage/).fill("2027-06-30");
      await look(page);
      await takePicture(page, "partager");
      await panel.getByRole("button", { name: "Partager le projet" }).click();
      await panel.getByText(`Projet partagé avec ${opco}.`).waitFor();
      await panel.getByRole("heading", { name: `${opco} (OPCO)` }).waitFor();
      await look(page);
    },
    slowWalk,
  );

  test(
    "the partner opens it under a banner, and any other page is its own organisation again",
    async () => {
      await goTo(opco);
      await open("/partages", "Partages");
      await page.getByText(`De ${own} (entreprise)`).waitFor();
      await look(page);
      await takePicture(page, "partages");
      await page.getByRole("button", { name: `Ouvrir le projet ${label}` }).click();
      await page.getByRole("heading", { level: 1, name: label }).waitFor();
      const banner = page.getByRole("region", { name: "Projet partagé" });
      await banner.getByText(/Vous voyez ce projet de Mon entreprise.*conseil.*30 juin 2027/).waitFor();
      await look(page);
      await takePicture(page, "projet-partage");
      expect(await page.getByText(onlyReading).count()).toBe(0);
      await page.goto(`${page.url().split("?")[0]}?vue=liens`);
      await page.getByText(/^Cette vue reste dans l’entreprise qui partage/).waitFor();
      await look(page);
      await page.getByRole("link", { name: "Projets", exact: true }).click();
      await page.getByRole("heading", { level: 1, name: /Projets|projets/ }).waitFor();
      await expect.poll(() => banner.count()).toBe(0);
      await expect.poll(() => page.getByText(label).count()).toBe(0);
    },
    slowWalk,
  );

  test(
    "withdrawn, it is gone from the partner at once, and both trails tell it",
    async () => {
      await open("/partages", "Partages");
      await page.getByRole("button", { name: `Ouvrir le projet ${label}` }).click();
      await page
        .getByRole("region", { name: "Projet partagé" })
        .getByText(/Vous voyez/)
        .waitFor();
      const partner = page.url();
      const second = await page.context().newPage();
      await second.goto(`${app.address}/partages`);
      await second.getByText(`De ${own} (entreprise)`).waitFor();
      await goTo(own);
      await open("/partages", "Partages");
      await page.getByRole("button", { name: `Retirer le partage ${opco}` }).click();
      await page.getByText("ne verra plus le projet, tout de suite").waitFor();
      await page.getByRole("button", { name: "Oui, retirer" }).click();
      await page.getByText(/^retiré par vous le/).waitFor();
      await second.close();
      await open("/journal", "Journal");
      await page.getByText(`En partenaire\u00a0: ${opco}, par un partage`).first().waitFor();
      await page.locator(".trail-act").getByText("Retirer un partage").first().waitFor();
      await page.getByRole("combobox", { name: "Qui", exact: true }).selectOption("partenaires");
      await expect.poll(() => page.locator(".trail-act").getByText("Retirer un partage").count()).toBe(0);
      await page
        .getByRole("link", { name: `Tout voir sur ${label}` })
        .first()
        .click();
      await page.getByText(`Seulement ce qui touche\u00a0: ${label}`).waitFor();
      await page.getByRole("button", { name: "Vérifier" }).click();
      await page.getByText(/^Le journal est entier/).waitFor();
      await look(page);
      await takePicture(page, "journal");
      await goTo(opco);
      await open("/partages", "Partages");
      await page.getByText("Aucun projet ne vous est partagé.").waitFor();
      await page.goto(partner);
      await page.getByRole("alert").waitFor();
      expect(await page.getByRole("heading", { level: 1, name: label }).count()).toBe(0);
    },
    slowWalk,
  );

  test(
    "a partner whose role only reads learns it before typing, and finds no field to type in",
    async () => {
      await goTo(own);
      const project = await beginProject(blankProject(readLabel, "2026-11-23" as Day));
      const body = { code, role: "trainer", purpose: "Préparer les séances", until: "2027-06-30" };
      expect(await post(`/api/projects/${project}/shares`, body)).toBe(200);
      await goTo(opco);
      await open("/partages", "Partages");
      await page.getByRole("button", { name: `Ouvrir le projet ${readLabel}` }).click();
      await page.getByText(onlyReading).waitFor();
      await look(page);
      await takePicture(page, "lecture-seule");
      for (const view of ["personnes", "seances", "dossier"]) {
        await page.goto(`${app.address}/projets/${project}?vue=${view}`);
        await page.getByText(onlyReading).waitFor();
        const open = page.locator("main :is(input, textarea):not([readonly], :disabled)");
        await expect.poll(() => open.count()).toBe(0);
      }
    },
    slowWalk,
  );

  test("at 360 pixels the pages keep their manners, and the journey calls nobody outside", async () => {
    const narrow = await app.openPage(360);
    for (const [path, title] of [
      ["/organisation", "Votre organisation"],
      ["/partages", "Partages"],
      ["/journal", "Journal"],
    ] as const) {
      await narrow.page.goto(`${app.address}${path}`);
      await narrow.page.getByRole("heading", { level: 1, name: title }).waitFor();
      await expect.poll(() => narrow.page.getByText("Un instant…").count()).toBe(0);
      await look(narrow.page);
    }
    expect([...narrow.offences, ...watched.offences]).toEqual([]);
  });
});
