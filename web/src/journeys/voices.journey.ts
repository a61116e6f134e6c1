import pg from "pg";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { projectAt } from "../../../core/src/projects/sample-project.ts";
import { readyQuestionnaire } from "../../../core/src/surveys/ready-questionnaires.ts";
import { testDatabases } from "../../../server/src/database/test-databases.ts";
import { accessibilityFindings, headingLeaps, mannersOf } from "../../../testkit/src/browser/inspect-page.ts";
import { openKeyboard } from "../../../testkit/src/browser/keyboard.ts";
import {
  browserArguments,
  chromiumPath,
  type OpenApplication,
  openApplication,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { englishIn } from "../../../tools/tidy/screen-words.ts";

/* Somebody answers by speaking, without network; somebody outside the employer hears it, once, and writes it down. */

const idSchema = z.object({ id: z.string() });
const madeSchema = z.object({ made: z.array(z.object({ token: z.string() })) });
const withMicrophone = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"];

describe.skipIf(whyNoJourney !== undefined)(`answering by speaking ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  let browser: Browser;
  let database: pg.Client;
  let project: string;
  let wave: string;
  let tokens: readonly string[];

  const send = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const headers = body === undefined ? {} : { "content-type": "application/json" };
    return (await fetch(`${app.address}/api${path}`, { method, headers, ...content })).json();
  };
  /** What the one account of this application is: of the employer, from outside, or both. */
  const be = async (...roles: readonly string[]) => {
    const { rows } = await database.query("SELECT organisation_id, account_id FROM membership LIMIT 1");
    await database.query("DELETE FROM membership");
    for (const role of roles)
      await database.query("INSERT INTO membership VALUES ($1, $2, $3)", [
        rows[0].organisation_id,
        rows[0].account_id,
        role,
      ]);
  };

  beforeAll(async () => {
    const kind = testDatabases.find(({ missing }) => !missing);
    const address = (await kind?.open()) ?? "";
    app = await openApplication({ arguments: ["--no-example"], environment: { DATABASE_URL: address } });
    database = new pg.Client({ connectionString: address });
    await database.connect();
    browser = await chromium.launch({
      executablePath: chromiumPath,
      args: [...browserArguments, ...withMicrophone],
    });
    const sample = projectAt("running");
    const participants = Array.from({ length: 24 }, (_, index) => ({
      ...sample.participants[0],
      id: `p${index + 1}`,
      label: `N. ${index + 1}`,
      partner: "",
      trainee: "",
    }));
    const content = { ...sample, participants, design: "", passages: [] };
    project = idSchema.parse(await send("POST", "/projects", content)).id;
    const wished = { audience: "employee", moment: "immediate", languages: ["fr"] } as const;
    const asked = readyQuestionnaire({ id: "q", label: "À chaud", ...wished });
    const questionnaire = idSchema.parse(await send("POST", "/questionnaires", asked)).id;
    const told = { label: "À chaud", asker: "Fournil du Port", purpose: "savoir si la formation sert" };
    const days = { opensOn: "2026-01-01", closesOn: "2099-12-31", reminders: [] };
    const planned = { ...told, ...days, questionnaire };
    wave = idSchema.parse(await send("POST", `/projects/${project}/waves`, planned)).id;
    await send("POST", `/survey-waves/${wave}/opening`);
    const made = await send("POST", `/survey-waves/${wave}/invitations`, { language: "fr" });
    tokens = madeSchema.parse(made).made.map(({ token }) => token);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await database?.end();
  });

  const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
  const openPhone = async (index: number) => {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      permissions: ["microphone"],
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    let bytes = 0;
    const network = await context.newCDPSession(page);
    await network.send("Network.enable");
    network.on("Network.loadingFinished", (loaded) => {
      bytes += loaded.encodedDataLength;
    });
    await page.goto(`${app.address}/r/${tokens[index]}`);
    await page.getByText("Cette page s’ouvre aussi sans réseau").waitFor({ state: "attached" });
    return { context, page, faults, weight: () => bytes };
  };
  /** For whoever wants to look at it. */
  const keepShot = async (page: Page, name: string) => {
    const folder = process.env.OUVRAGE_SHOTS;
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  };
  const expectManners = async (page: Page, name: string) => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const manners = await mannersOf(page);
      expect([width, manners.overflow]).toEqual([width, 0]);
      expect(headingLeaps(manners.headings)).toEqual([]);
      expect(englishIn(manners.text)).toEqual([]);
      expect(await accessibilityFindings(page)).toEqual([]);
      await keepShot(page, `${name}-${width}`);
    }
  };
  /** Goes to the question that is answered with words. */
  const reachWords = async (page: Page) => {
    await press(page, "Commencer");
    while (!(await page.locator("textarea:visible").count())) {
      const shown = page.locator("fieldset.ask:not([hidden])");
      const question = await shown.getAttribute("data-question");
      await shown.locator("label.choice").first().click();
      await page.locator(`fieldset.ask[data-question="${question}"][hidden]`).waitFor({ state: "attached" });
    }
  };
  const record = async (page: Page) => {
    await press(page, "Enregistrer ma voix");
    await page.locator(".voice").getByText("Ça enregistre. Parlez.").waitFor();
    await page.waitForTimeout(1500);
    await press(page, "Arrêter l’enregistrement");
    await page.locator(".voice").getByText("C’est enregistré.").waitFor();
  };

  /** Everybody but the first answers, two of them with this recording. */
  const answerAll = async (spoken: string) => {
    for (const [index, token] of tokens.slice(1).entries()) {
      const fields = new URLSearchParams({
        id: String(index).padStart(32, "0"),
        mode: "alone",
        "c-comment": "yes",
      });
      if (index < 2) fields.set("v-comment", spoken);
      else fields.set("q-comment", `Le chariot numéro ${index} est trop lourd.`);
      const body = `0${Buffer.from(`${token}\n${fields}`).toString("base64url")}`;
      const headers = { "content-type": "application/x-ouvrage-answer" };
      expect((await fetch(`${app.address}/r/remise`, { method: "POST", headers, body })).status).toBe(200);
    }
  };

  test("where only the employer could hear, no page asks for a voice", async () => {
    const { page, context } = await openPhone(0);
    await reachWords(page);
    expect(await page.getByRole("button", { name: "Enregistrer ma voix" }).count()).toBe(0);
    await context.close();
  });

  test("offline, a person speaks, listens, starts again, and sends; it is received once the network is back", async ({
    annotate,
  }) => {
    await be("evaluator");
    const { page, context, faults, weight } = await openPhone(0);
    await annotate(`${weight()} bytes for the page and all that it asks for`);
    expect(weight()).toBeLessThan(60_000);
    await context.setOffline(true);
    await reachWords(page);
    for (const name of ["Je ne sais pas", "Je préfère ne pas répondre"])
      await page.locator("fieldset.ask:not([hidden])").getByText(name).first().waitFor();
    await record(page);
    const field = page.locator("input[name^=v-]");
    const first = await field.inputValue();
    expect(first.length).toBeGreaterThan(1000);
    const duration = () =>
      page.locator("audio").evaluate(async (player: HTMLAudioElement) => {
        await player.play();
        await new Promise((resolve) => setTimeout(resolve, 400));
        return player.currentTime;
      });
    expect(await duration()).toBeGreaterThan(0);
    await press(page, "Effacer l’enregistrement");
    expect(await field.inputValue()).toBe("");
    const keyboard = openKeyboard(page);
    await keyboard.reach("button", "Enregistrer ma voix");
    await keyboard.press("Enter");
    await page.locator(".voice").getByText("Ça enregistre. Parlez.").waitFor();
    await page.waitForTimeout(1200);
    await keyboard.press("Enter");
    await page.locator(".voice").getByText("C’est enregistré.").waitFor();
    expect(await field.inputValue()).not.toBe(first);
    await keepShot(page, "phone");
    const manners = await mannersOf(page);
    expect(manners.overflow).toBe(0);
    expect(headingLeaps(manners.headings)).toEqual([]);
    expect(englishIn(manners.text)).toEqual([]);
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.locator(".consent:visible label.choice").first().click();
    await press(page, "Continuer");
    await press(page, "Envoyer mes réponses");
    await page.getByRole("status").getByText("Vos réponses sont gardées sur ce téléphone").waitFor();
    expect(await field.inputValue()).toBe("");
    await page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(`${app.address}/r/${tokens[0]}`);
    await again.getByRole("heading", { name: "C’est reçu. Merci !" }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  test("once closed, it is heard by somebody from outside, written down, and gone", async ({ annotate }) => {
    const spoken = await (async () => {
      const { page, context } = await openPhone(1);
      await reachWords(page);
      await record(page);
      const letters = await page.locator("input[name^=v-]").inputValue();
      await context.close();
      return letters;
    })();
    await annotate(`${Math.round((spoken.length * 3) / 4)} bytes for a second and a half`);
    await answerAll(spoken);
    await be("owner", "evaluator");
    await send("POST", `/survey-waves/${wave}/closing`);
    const desk = await app.openPage();
    const openDesk = async () => {
      await desk.page.goto(`${app.address}/projets/${project}?vue=enquetes`);
      const opener = desk.page.getByRole("button", { name: /^Voir ce que les réponses disent/ });
      await opener.click();
      await desk.page
        .getByRole("heading", { name: "Ce que les personnes ont dit avec leurs mots" })
        .waitFor();
    };
    await openDesk();
    await desk.page.getByText("vous ne les entendez pas").waitFor();
    expect(await desk.page.getByRole("button", { name: "Écouter", exact: true }).count()).toBe(0);
    await be("evaluator");
    await openDesk();
    await desk.page
      .getByRole("heading", { name: "3 réponses enregistrées attendent d’être écrites" })
      .waitFor()
      .finally(() => keepShot(desk.page, "desk-heard"));
    await press(desk.page, "Écouter");
    const player = desk.page.getByLabel("Réponse enregistrée");
    await player.waitFor();
    await expect
      .poll(() => player.evaluate((sound: HTMLAudioElement) => sound.currentTime))
      .toBeGreaterThan(0.2);
    await expectManners(desk.page, "desk");
    await desk.page.getByLabel("Ce que dit la personne").fill("On porte trop lourd le matin.");
    await press(desk.page, "Garder ces mots, détruire l’enregistrement");
    await desk.page
      .getByRole("heading", { name: "2 réponses enregistrées attendent d’être écrites" })
      .waitFor();
    await press(desk.page, "Écarter sans rien garder");
    await press(desk.page, "Oui, écarter");
    await desk.page.getByRole("heading", { name: "Une réponse enregistrée attend d’être écrite" }).waitFor();
    await desk.page.getByText("On porte trop lourd le matin.").waitFor();
    await desk.page.getByLabel("Thèmes de : On porte trop lourd le matin.").fill("Charges, Horaires");
    await desk.page.getByLabel("Thèmes de : Le chariot numéro 5 est trop lourd.").fill("Charges");
    await keepShot(desk.page, "desk-themes");
    await press(desk.page, "Montrer ce qui est gardé, effacer le reste");
    await desk.page.getByText("avec les enregistrements qui n’ont pas été écrits").waitFor();
    await press(desk.page, "Oui, montrer");
    await desk.page.getByText("« On porte trop lourd le matin. »").first().waitFor();
    // Two answers stand under the theme that both were given; the others have none.
    await desk.page.getByText("Charges (2 réponses citées)").waitFor();
    await desk.page.getByText("Horaires (1 réponse citée)").waitFor();
    await desk.page.getByText("Sans thème").waitFor();
    await expectManners(desk.page, "shown");
    await expect.poll(() => desk.page.getByRole("button", { name: "Écouter", exact: true }).count()).toBe(0);
    expect(desk.offences).toEqual([]);
  });
});
