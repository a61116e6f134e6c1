import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { known } from "../../../core/src/kernel/known.ts";
import { projectAt } from "../../../core/src/projects/sample-project.ts";
import { choicesOf } from "../../../core/src/surveys/public.ts";
import { readyQuestionnaire } from "../../../core/src/surveys/ready-questionnaires.ts";
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

/* Six questions on a phone: what the page promises is looked at from outside. */

const idSchema = z.object({ id: z.string() });
const madeSchema = z.object({ made: z.array(z.object({ token: z.string() })) });

describe.skipIf(whyNoJourney !== undefined)(`answering a wave ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  let browser: Browser;
  let project: string;
  let wave: string;
  let tokens: readonly string[];

  const send = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const headers = body === undefined ? {} : { "content-type": "application/json" };
    return (await fetch(`${app.address}/api${path}`, { method, headers, ...content })).json();
  };

  beforeAll(async () => {
    app = await openApplication({ arguments: ["--no-example"] });
    browser = await chromium.launch({ executablePath: chromiumPath, args: browserArguments });
    const sample = projectAt("running");
    const [first] = sample.participants;
    const participants = Array.from({ length: 24 }, (_, index) => ({
      ...first,
      id: `p${index + 1}`,
      label: `N. ${index + 1}`,
      status: known(index < 12 ? "employee" : "jobSeeker"),
      partner: "",
      trainee: "",
    }));
    project = idSchema.parse(
      await send("POST", "/projects", { ...sample, participants, design: "", passages: [] }),
    ).id;
    const wished = {
      label: "À chaud",
      audience: "employee",
      moment: "immediate",
      languages: ["fr", "ar"],
    } as const;
    const content = readyQuestionnaire({ id: "q", ...wished });
    const questionnaire = idSchema.parse(await send("POST", "/questionnaires", content)).id;
    const days = { opensOn: "2026-01-01", closesOn: "2099-12-31", reminders: [] };
    const told = { label: "À chaud", asker: "Fournil du Port", purpose: "savoir si la formation sert" };
    wave = idSchema.parse(
      await send("POST", `/projects/${project}/waves`, { ...told, ...days, questionnaire }),
    ).id;
    await send("POST", `/survey-waves/${wave}/opening`);
    tokens = madeSchema
      .parse(await send("POST", `/survey-waves/${wave}/invitations`, { language: "fr" }))
      .made.map(({ token }) => token);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const takePhone = async (options: Parameters<Browser["newContext"]>[0] = {}) => {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      locale: "fr-FR",
      ...options,
    });
    const faults: string[] = [];
    const requests: string[] = [];
    context.on("request", (request) => requests.push(request.url()));
    const openPage = async () => {
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      page.on("pageerror", (error) => faults.push(error.message));
      return page;
    };
    return { context, faults, requests, openPage, page: await openPage() };
  };
  const address = (index: number) => `${app.address}/r/${tokens[index]}`;
  const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
  /** Goes through the questions, choosing the first answer of each, and counts them. */
  const walk = async (page: Page) => {
    await press(page, "Commencer");
    let questions = 0;
    while (!(await page.getByRole("heading", { name: "C’est la fin" }).isVisible())) {
      const shown = page.locator("fieldset.ask:not([hidden])");
      const question = await shown.getAttribute("data-question");
      questions += 1;
      if ((await shown.locator("textarea").count()) > 0) await press(page, "Continuer");
      else await shown.locator("label.choice").first().click();
      if (await shown.locator("input[type=checkbox]").count()) await press(page, "Continuer");
      await page.locator(`fieldset.ask[data-question="${question}"][hidden]`).waitFor({ state: "attached" });
    }
    return questions;
  };
  const keeps = (page: Page) => page.getByText("Cette page s’ouvre aussi sans réseau").waitFor();
  const keptBy = (context: BrowserContext, page: Page) =>
    Promise.all([
      context.cookies(),
      page.evaluate(async () => ({
        local: { ...localStorage },
        session: { ...sessionStorage },
        title: document.title,
      })),
    ]);

  test("offline and killed, an answer waits sealed, leaves once, and its receipt is true", async ({
    annotate,
  }) => {
    const phone = await takePhone();
    await phone.page.goto(address(0));
    await keeps(phone.page);
    await phone.context.setOffline(true);
    const begun = performance.now();
    const questions = await walk(phone.page);
    await press(phone.page, "Envoyer mes réponses");
    await phone.page.getByRole("status").getByText("Vos réponses sont gardées sur ce téléphone").waitFor();
    await annotate(`${questions} questions walked in ${Math.round(performance.now() - begun)} ms`);
    expect(questions).toBeGreaterThanOrEqual(5);
    await press(phone.page, "Montrer le carré");
    const text = phone.page.getByLabel("Ou donnez-lui ce texte");
    await expect.poll(() => text.inputValue()).not.toBe("");
    const handed = await text.inputValue();
    expect(handed).toMatch(/\/r\/remise#1[\w-]{100,1700}$/);
    await phone.page.close();
    await phone.context.setOffline(false);
    const page = await phone.openPage();
    await page.goto(address(0));
    await page.getByRole("heading", { name: "C’est reçu. Merci !" }).waitFor();
    const code = (await page.locator("#code").textContent()) ?? "";
    await page.goto(`${app.address}/r/recu?code=${code}`);
    await page.getByText("Ce reçu est vrai").waitFor();
    expect(await keptBy(phone.context, page)).toEqual([[], { local: {}, session: {}, title: "Ma page" }]);
    expect(phone.requests.filter((each) => !each.startsWith(app.address))).toEqual([]);
    expect(phone.faults).toEqual([]);
    await phone.context.close();
  });

  test("a square is handed in by another phone, which reads nothing and keeps nothing of it", async () => {
    const phone = await takePhone();
    await phone.page.goto(address(1));
    await keeps(phone.page);
    await phone.context.setOffline(true);
    await walk(phone.page);
    await press(phone.page, "Envoyer mes réponses");
    await press(phone.page, "Montrer le carré");
    const text = phone.page.getByLabel("Ou donnez-lui ce texte");
    await expect.poll(() => text.inputValue()).not.toBe("");
    const handed = await text.inputValue();
    const other = await takePhone();
    await other.page.goto(handed);
    expect(other.page.url()).not.toContain("#");
    await press(other.page, "Remettre au serveur");
    await other.page.getByRole("heading", { name: "C’est remis" }).waitFor();
    const code = await other.page.locator("#code").textContent();
    expect(code).toMatch(/^\w{5}-\w{5}-\w{5}$/);
    // The person's own phone sends it again, and has the same receipt.
    await phone.context.setOffline(false);
    await phone.page.evaluate(() => window.dispatchEvent(new Event("online")));
    await phone.page.getByText(code ?? "").waitFor();
    expect([...phone.faults, ...other.faults]).toEqual([]);
    await Promise.all([phone.context.close(), other.context.close()]);
  });

  test("somebody who helps reads the question, and sees neither the choices nor what was chosen", async () => {
    const { page, context } = await takePhone();
    await page.goto(address(2));
    await page.getByText("Une personne qui m’aide").click();
    await press(page, "Commencer");
    const choice = page.locator("fieldset.ask:not([hidden]) label.choice").first();
    expect(await choice.isVisible()).toBe(false);
    await press(page, "C’est moi qui réponds");
    await choice.click();
    await page.getByText("2 sur 6", { exact: true }).waitFor();
    expect(await choice.isVisible()).toBe(false);
    await press(page, "Revenir");
    expect(await choice.isVisible()).toBe(false);
    await context.close();
  });

  test("by keyboard alone, and without script, answers are received", async () => {
    const { page, context } = await takePhone();
    await page.goto(address(3));
    const keyboard = openKeyboard(page);
    await keyboard.reach("button", "Commencer");
    await keyboard.press("Enter");
    await page.getByText("1 sur 6", { exact: true }).waitFor();
    await keyboard.press("Tab");
    await keyboard.press("Space");
    await keyboard.reach("button", "Continuer");
    await keyboard.press("Enter");
    await page.getByText("2 sur 6", { exact: true }).waitFor();
    const bare = await takePhone({ javaScriptEnabled: false });
    await bare.page.goto(address(4));
    await bare.page.locator("label.choice").nth(2).click();
    await bare.page.getByRole("button", { name: "Envoyer mes réponses" }).click();
    await bare.page.getByText("Ce reçu est vrai").waitFor();
    expect(bare.page.url()).not.toContain(tokens[4]);
    await Promise.all([context.close(), bare.context.close()]);
  });

  test("in either direction of writing it is accessible, no wider than the screen, and light", async () => {
    const { page, context, faults } = await takePhone();
    let bytes = 0;
    const network = await context.newCDPSession(page);
    await network.send("Network.enable");
    network.on("Network.loadingFinished", (loaded) => {
      bytes += loaded.encodedDataLength;
    });
    await page.goto(address(5));
    await keeps(page);
    expect(bytes).toBeGreaterThan(5000);
    expect(bytes).toBeLessThan(60_000);
    for (const [width, language, start] of [
      [360, "ar", "ابدأ"],
      [1280, "fr", "Commencer"],
    ] as const) {
      await page.setViewportSize({ width, height: 740 });
      await page.goto(`${address(5)}?l=${language}`);
      for (const step of [0, 1]) {
        if (step === 1) await press(page, start);
        const manners = await mannersOf(page);
        expect([language, step, manners.overflow]).toEqual([language, step, 0]);
        expect(headingLeaps(manners.headings)).toEqual([]);
        expect(await accessibilityFindings(page)).toEqual([]);
      }
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  test("once closed, it says what everybody answered and what a group did, and never of three people", async () => {
    const { questions } = readyQuestionnaire({
      id: "q",
      label: "",
      audience: "employee",
      moment: "immediate",
      languages: ["fr"],
    });
    for (const [index, token] of tokens.slice(6).entries()) {
      const given = questions.map((question) => {
        const choices = choicesOf(question);
        return [`q-${question.id}`, choices[index % Math.max(1, choices.length)]?.id ?? ""];
      });
      const id = String(index).padStart(32, "0");
      const body = new URLSearchParams([["id", id], ["mode", "alone"], ...given]);
      await fetch(`${app.address}/r/${token}/reponse`, { method: "POST", body, redirect: "manual" });
    }
    await send("POST", `/survey-waves/${wave}/closing`);
    const { page, offences } = await app.openPage();
    await page.goto(`${app.address}/projets/${project}?vue=enquetes`);
    const keyboard = openKeyboard(page);
    await page.getByRole("heading", { name: "Enquêtes du projet" }).click();
    await keyboard.reach("button", "Voir ce que les réponses disent À chaud");
    await keyboard.press("Enter");
    await page.getByRole("heading", { name: "Ce que les réponses disent : À chaud" }).waitFor();
    const first = page.locator("table.released").first();
    await expect
      .poll(() => first.innerText())
      .toMatch(/Je ne sais pas\s+environ\s\d+\s%\s+\d+\s%\set\s\d+\s%/);
    await page.getByLabel("Quel groupe ?").selectOption({ label: "Demandeur, demandeuse d’emploi" });
    await press(page, "Montrer ce groupe");
    await page.getByText("Groupe montré : Demandeur, demandeuse d’emploi, 12 personnes.").waitFor();
    await page.getByLabel("Quel groupe ?").selectOption({ label: "Des personnes que je choisis" });
    for (const label of ["N. 1", "N. 2", "N. 3"]) await page.getByLabel(label, { exact: true }).check();
    await press(page, "Montrer ce groupe");
    await page
      .getByText("Le plus proche compte 12 personnes. 3 des 3 personnes demandées, et 9 autres.")
      .waitFor();
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const manners = await mannersOf(page);
      expect([width, manners.overflow]).toEqual([width, 0]);
      expect(headingLeaps(manners.headings)).toEqual([]);
      expect(englishIn(manners.text)).toEqual([]);
      expect(await accessibilityFindings(page)).toEqual([]);
    }
    await press(page, "Montrer le plus proche");
    await page.getByText("Groupe montré : le plus proche de « Ces personnes », 12 personnes.").waitFor();
    expect(offences).toEqual([]);
  });
});
