import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityFindings, headingLeaps, mannersOf } from "../../../testkit/src/browser/inspect-page.ts";
import { openKeyboard } from "../../../testkit/src/browser/keyboard.ts";
import {
  type OpenApplication,
  openApplication,
  openBrowser,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { englishIn } from "../../../tools/tidy/screen-words.ts";

/*
 * An employee on a phone that has never opened the app. What the page promises is looked at from outside: every
 * request of the browser, its stores, its history.
 */

interface Phone {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every request so far, of the page and of the script that keeps it. */
  readonly requests: readonly { readonly address: string; readonly body: string | null }[];
  readonly faults: readonly string[];
}

/** The answers of someone without diploma, at half time or more. */
const lowQualified = [/^Une entreprise/, /^Non, aucun/, /^Non$/, /^Non$/, /^Au moins la moitié/];
/** A diploma of another country, something not known, few hours: nothing can be concluded. */
const inDoubt = [/^Une entreprise/, /autre pays/, /^Je ne sais pas/, /^Non$/, /^Moins de la moitié/];

async function answer(page: Page, choices: readonly RegExp[]): Promise<void> {
  for (const [index, choice] of choices.entries()) {
    await page.getByText(`Question ${index + 1}`, { exact: true }).waitFor();
    await page.getByRole("button", { name: choice }).click();
  }
}

/** All that the browser keeps for this page, and where it is in its history. */
function keptBy(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const answerOf = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const stores: unknown[] = [];
    for (const { name = "" } of await indexedDB.databases()) {
      stores.push(name);
      const database = await answerOf(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const keys = await answerOf(database.transaction(store).objectStore(store).getAllKeys());
        stores.push([name, store, keys]);
      }
      database.close();
    }
    return {
      stores,
      address: location.href,
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookies: document.cookie,
      history: [history.length, history.state],
      windowName: window.name,
      caches: await caches.keys(),
      title: document.title,
    };
  });
}

const welcomed = (page: Page) => page.getByRole("button", { name: "Commencer" }).waitFor();

describe.skipIf(whyNoJourney !== undefined)(`one’s own rights ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  let browser: Browser;
  beforeAll(async () => {
    app = await openApplication();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const takePhone = async (width = 360): Promise<Phone> => {
    const context = await browser.newContext({ viewport: { width, height: 740 }, locale: "fr-FR" });
    const requests: { address: string; body: string | null }[] = [];
    const faults: string[] = [];
    context.on("request", (request) => requests.push({ address: request.url(), body: request.postData() }));
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
    return { page, context, requests, faults };
  };
  const openRights = async (phone: Phone) => {
    await phone.page.goto(`${app.address}/mes-droits`);
    await welcomed(phone.page);
  };
  const kept = (page: Page) => page.evaluate(async () => (await navigator.serviceWorker.ready).scope);

  test("no answer leaves the page: no request, no store, no address, no history", async () => {
    const phone = await takePhone();
    const { page, requests } = phone;
    await openRights(phone);
    expect(await kept(page)).toBe(`${app.address}/mes-droits`);
    const before = await keptBy(page);
    const asked = requests.length;
    expect(asked).toBeGreaterThan(3);
    await page.getByRole("button", { name: "Commencer" }).click();
    await answer(page, lowQualified);
    await page.getByRole("heading", { name: /^Vous pouvez recevoir 800\s€ par an$/ }).waitFor();
    await page.getByText(/^800\s€ chaque année, jusqu’à 8\s000\s€ en tout\.$/).waitFor();
    await page.getByText("Les règles utilisées").click();
    await page
      .getByText(/^Texte\s: art\. L\.6323-11-1 du Code du travail, depuis le 1er janvier 2019\./)
      .waitFor();
    await page.getByText("moncompteformation.gouv.fr").waitFor();
    expect(await keptBy(page)).toEqual(before);
    await page.getByRole("button", { name: "Effacer mes réponses" }).click();
    await page.getByText("C’est effacé.").waitFor();
    expect(await keptBy(page)).toEqual(before);
    expect(requests.slice(asked)).toEqual([]);
    expect(phone.faults).toEqual([]);
    await phone.context.close();
  });

  test("a planted leak is seen: what these tests look at can fail", async () => {
    const phone = await takePhone();
    const { page, requests } = phone;
    await openRights(phone);
    await kept(page);
    const leaks: readonly (() => unknown)[] = [
      () => localStorage.setItem("diploma", "no"),
      () => sessionStorage.setItem("diploma", "no"),
      () => history.replaceState({ diploma: "no" }, ""),
      () => history.pushState(null, "", "#diploma=no"),
      () => new Promise((resolve) => Object.assign(indexedDB.open("leak"), { onsuccess: () => resolve(0) })),
    ];
    for (const leak of leaks) {
      const before = await keptBy(page);
      await page.evaluate(leak);
      expect(await keptBy(page)).not.toEqual(before);
    }
    const asked = requests.length;
    await page.evaluate(() => fetch("/icon.svg?diploma=no"));
    expect(requests.slice(asked).map(({ address }) => address)).toContain(
      `${app.address}/icon.svg?diploma=no`,
    );
    await phone.context.close();
  });

  test("nothing of the employer’s app is asked for, shown or kept: no call, no menu, no name", async () => {
    const phone = await takePhone();
    await openRights(phone);
    await kept(phone.page);
    await phone.page.getByRole("button", { name: "Commencer" }).click();
    await answer(phone.page, inDoubt);
    await phone.page.getByRole("heading", { name: /^Peut-être 800\s€ par an/ }).waitFor();
    const own = /^\/(mes-droits(-service-worker\.js)?|icon\.svg|assets\/[\w.-]+)$/;
    const paths = phone.requests.map(({ address }) => new URL(address));
    expect(paths.filter(({ origin }) => origin !== app.address)).toEqual([]);
    expect(paths.filter(({ pathname, search }) => !own.test(pathname) || search !== "")).toEqual([]);
    expect(phone.requests.filter(({ body }) => body !== null)).toEqual([]);
    expect(await phone.page.getByRole("navigation").count()).toBe(0);
    expect(await phone.page.locator(`a[href^="/"], a[href^="${app.address}"]`).count()).toBe(0);
    expect(await phone.page.locator("body").innerText()).not.toMatch(/entreprise inventée|Mon entreprise/);
    await phone.context.close();
  });

  test("going back in the browser does not bring answers back, erased or not", async () => {
    const phone = await takePhone();
    const { page } = phone;
    await page.goto(`${app.address}/icon.svg`);
    await openRights(phone);
    await page.getByRole("button", { name: "Commencer" }).click();
    await answer(page, lowQualified);
    await page.getByRole("button", { name: "Effacer mes réponses" }).click();
    await page.goBack();
    await page.goForward();
    await welcomed(page);
    await page.getByRole("button", { name: "Commencer" }).click();
    await answer(page, lowQualified.slice(0, 2));
    await page.getByText("Question 3", { exact: true }).waitFor();
    // Browsers that keep a page whole in memory tell it so, and show it again as it was then.
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })));
    await welcomed(page);
    await page.getByRole("button", { name: "Commencer" }).click();
    await answer(page, lowQualified.slice(0, 3));
    await page.reload();
    await welcomed(page);
    await page.getByRole("button", { name: "Commencer" }).click();
    await page.getByText("Question 1", { exact: true }).waitFor();
    await phone.context.close();
  });

  test("a rule that has not been read again for 90 days is said to be checked", async () => {
    const phone = await takePhone();
    await phone.page.clock.setFixedTime("2099-01-15T12:00:00Z");
    await openRights(phone);
    await phone.page.getByRole("button", { name: "Commencer" }).click();
    await answer(phone.page, lowQualified);
    await phone.page
      .getByText(/^À vérifier\s: une règle utilisée ici n’a pas été relue depuis le /)
      .waitFor();
    await phone.context.close();
  });

  test("opened once, it opens again and answers without network", async () => {
    const phone = await takePhone();
    const { page } = phone;
    await openRights(phone);
    await kept(page);
    await app.leave();
    try {
      await page.reload();
      await welcomed(page);
      await page.getByRole("button", { name: "Commencer" }).click();
      await answer(page, lowQualified);
      await page.getByRole("heading", { name: /^Vous pouvez recevoir 800\s€ par an$/ }).waitFor();
    } finally {
      await app.comeBack();
    }
    await phone.context.close();
  });

  test("a device that keeps the app opens the page without network too, and still the app", async () => {
    const phone = await takePhone(1280);
    const { page } = phone;
    await page.goto(app.address);
    expect(await kept(page)).toBe(`${app.address}/`);
    await app.leave();
    try {
      await openRights(phone);
      expect(await page.title()).toBe("Mes droits à la formation");
      await page.goto(`${app.address}/visite`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect(await page.title()).toMatch(/ · Ouvrage$/);
    } finally {
      await app.comeBack();
    }
    await phone.context.close();
  });

  test.each([360, 1280])("every screen at %s pixels is accessible, French and no wider", async (width) => {
    const phone = await takePhone(width);
    const { page } = phone;
    const expectManners = async () => {
      const manners = await mannersOf(page);
      expect(manners.overflow).toBe(0);
      expect(manners.language).toBe("fr");
      expect(manners.headings.filter((depth) => depth === 1)).toHaveLength(1);
      expect(headingLeaps(manners.headings)).toEqual([]);
      expect(manners.forcedTabStops).toBe(0);
      expect(englishIn(manners.text)).toEqual([]);
      expect(await accessibilityFindings(page)).toEqual([]);
    };
    await openRights(phone);
    await expectManners();
    await page.getByRole("button", { name: "Commencer" }).click();
    for (const choice of inDoubt) {
      await expectManners();
      const heights = await page
        .locator(".choice")
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(64);
      await page.getByRole("button", { name: choice }).click();
    }
    await page.getByText("Les règles utilisées").click();
    await expectManners();
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button").count()).toBe(0);
    expect(await page.getByText(/^Si c’est confirmé\s: 800\s€/).isVisible()).toBe(true);
    await phone.context.close();
  });

  test("by keyboard alone: the screen’s heading takes the keyboard, then each answer in turn", async () => {
    const phone = await takePhone();
    const { page } = phone;
    await openRights(phone);
    const keyboard = openKeyboard(page);
    await keyboard.reach("button", "Commencer");
    await keyboard.press("Enter");
    await expect.poll(async () => (await keyboard.where()).name).toBe("Pour qui travaillez-vous ?");
    await keyboard.reach("button", /^Une entreprise/);
    await keyboard.press("Enter");
    await expect.poll(async () => (await keyboard.where()).name).toMatch(/^Avez-vous un CAP/);
    await keyboard.reach("button", "Revenir à la question d’avant");
    await keyboard.press("Enter");
    await keyboard.reach("button", /^L’État/);
    await keyboard.press("Enter");
    await page.getByRole("heading", { name: "Vos droits sont à vérifier" }).waitFor();
    await expect.poll(async () => (await keyboard.where()).name).toBe("Vos droits sont à vérifier");
    await keyboard.reach("button", "Revenir à la question d’avant");
    await keyboard.press("Enter");
    await page.getByText("Question 1", { exact: true }).waitFor();
    await phone.context.close();
  });

  test("a voice reads the question and every answer, and only a French voice of the device", async () => {
    const phone = await takePhone();
    const { page } = phone;
    await page.addInitScript(() => {
      const said: string[] = [];
      const remote = { lang: "fr-FR", localService: false };
      const voices = [{ lang: "en-GB", localService: true }, remote];
      Object.assign(window, { said, voices, remote });
      speechSynthesis.getVoices = () =>
        Array.from(voices, (voice) => Object.assign(Object.create(null), voice));
      // A voice made up here cannot be given to the browser's own utterance.
      class Utterance extends EventTarget {
        readonly text: string;
        constructor(text: string) {
          super();
          this.text = text;
        }
      }
      Object.assign(window, { SpeechSynthesisUtterance: Utterance });
      speechSynthesis.speak = ({ text }) => said.push(text);
    });
    await openRights(phone);
    expect(await page.getByRole("button", { name: "Écouter" }).count()).toBe(0);
    await page.evaluate(() => {
      Object.assign(Reflect.get(window, "remote"), { localService: true });
      speechSynthesis.dispatchEvent(new Event("voiceschanged"));
    });
    await page.getByRole("button", { name: "Commencer" }).click();
    await page.getByRole("button", { name: "Écouter" }).click();
    const said: unknown = await page.evaluate(() => Reflect.get(window, "said"));
    expect(said).toEqual([expect.stringMatching(/Pour qui travaillez-vous.*mairie.*Je ne sais pas/)]);
    await page.getByRole("button", { name: "Arrêter la lecture" }).click();
    await page.getByRole("button", { name: "Écouter" }).waitFor();
    await phone.context.close();
  });

  test("the page weighs less than 60 kB compressed, fonts included", async ({ annotate }) => {
    const phone = await takePhone();
    const answers: Promise<Buffer>[] = [];
    phone.page.on("response", (response) => answers.push(response.body()));
    await openRights(phone);
    const bodies = await Promise.all(answers);
    const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
    await annotate(`${bodies.length} answers, ${bytes} bytes`);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(60_000);
    await phone.context.close();
  });
});
