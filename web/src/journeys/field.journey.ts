import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { fieldRoutes } from "../../../core/src/field/public.ts";
import { fieldDesign, fieldProject } from "../../../core/src/field/sample-field.contract.ts";
import { accessibilityFindings, headingLeaps, mannersOf } from "../../../testkit/src/browser/inspect-page.ts";
import { openKeyboard } from "../../../testkit/src/browser/keyboard.ts";
import {
  browserArguments,
  chromiumPath,
  type OpenApplication,
  openApplication,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";

/*
 * People without an account, on a phone: a tutor, whoever notes presences, somebody in training. What the pages promise
 * is looked at from outside: every request of the browser, its stores, its cookies.
 */

interface Phone {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly requests: readonly string[];
  readonly faults: readonly string[];
}

const keptSchema = z.object({ id: z.string() });
const madeSchema = z.object({ made: z.array(z.object({ token: z.string() })) });
const tellingsSchema = z.array(fieldRoutes.tellings.answer.json.element);

/** A browser that has a microphone, made up, and lets pages use it. */
const withMicrophone = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"];

/** 400 kbit/s, 400 ms there and back. */
const slowNetwork = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** All that the browser keeps for the site. */
function keptBy(page: Page): Promise<unknown> {
  return page.evaluate(async () => ({
    stores: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    keepers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookies: document.cookie,
  }));
}

describe.skipIf(whyNoJourney !== undefined)(
  `pages for people without an account ${whyNoJourney ?? ""}`,
  () => {
    let app: OpenApplication;
    let browser: Browser;
    let project: string;
    const links: Record<string, string> = {};

    const send = async (method: string, path: string, body?: unknown): Promise<unknown> => {
      const content = body === undefined ? {} : { body: JSON.stringify(body) };
      const headers = body === undefined ? {} : { "content-type": "application/json" };
      return (await fetch(`${app.address}/api${path}`, { method, headers, ...content })).json();
    };
    const tellings = async () => tellingsSchema.parse(await send("GET", `/projects/${project}/tellings`));
    const linkOf = async (name: string, wish: object) => {
      const wished = [{ language: "fr", label: "", ...wish }];
      const [made] = madeSchema.parse(await send("POST", `/projects/${project}/links`, { wished })).made;
      links[name] = `${app.address}/${name === "trainee" ? "p" : "t"}/${made?.token}`;
    };

    beforeAll(async () => {
      app = await openApplication({ arguments: ["--no-example"] });
      browser = await chromium.launch({
        executablePath: chromiumPath,
        args: [...browserArguments, ...withMicrophone],
      });
      const design = keptSchema.parse(await send("POST", "/training-designs", fieldDesign())).id;
      const content = fieldProject({ design, passages: [] });
      project = keptSchema.parse(await send("POST", "/projects", content)).id;
      await linkOf("tutor", { purpose: "tutorWords", subject: "tutor" });
      await linkOf("week", { purpose: "designMinutes", subject: "hr" });
      await linkOf("attendance", { purpose: "sessionAttendance", subject: "s-2099-11-30" });
      await linkOf("trainee", { purpose: "traineePage", subject: "p1" });
    });
    afterAll(async () => {
      await browser?.close();
      await app?.close();
    });

    const takePhone = async (options: Parameters<Browser["newContext"]>[0] = {}): Promise<Phone> => {
      const viewport = { width: 360, height: 740 };
      const context = await browser.newContext({ viewport, locale: "fr-FR", ...options });
      const requests: string[] = [];
      const faults: string[] = [];
      context.on("request", (request) => requests.push(request.url()));
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      page.on("pageerror", (error) => faults.push(error.message));
      return { page, context, requests, faults };
    };
    const open = (phone: Phone, name: string, query = "") => phone.page.goto(`${links[name]}${query}`);
    const received = (page: Page) => page.getByRole("heading", { name: "C’est reçu. Merci !" }).waitFor();
    const isKept = (page: Page) => page.getByText("Cette page s’ouvre aussi sans réseau").waitFor();
    const choose = (page: Page, group: string, name: string) =>
      page.getByRole("group", { name: group }).getByText(name, { exact: true }).click();

    test("an answer given without network waits sealed, then is sent once, and nothing of it stays", async () => {
      const phone = await takePhone();
      const { page } = phone;
      await open(phone, "tutor");
      await isKept(page);
      await app.leave();
      try {
        await page.reload();
        await page.getByRole("heading", { level: 1, name: "Racontez le travail" }).waitFor();
        await page.getByText("Conduire l’autolaveuse").waitFor();
        await choose(page, "Que s’est-il passé ?", "Autrement que prévu");
        await page.getByLabel("L’écrire en une ligne").fill("Zanzibar");
        await choose(page, "Compter ce temps ?", "15 min");
        await page.getByRole("button", { name: "Envoyer" }).click();
        await page.getByRole("status").getByText("Votre réponse attend sur ce téléphone").waitFor();
        expect(await page.getByText("Zanzibar").count()).toBe(0);
        const waiting = await page.evaluate(
          () =>
            new Promise<string>((resolve) => {
              const opening = indexedDB.open("ouvrage-terrain");
              opening.onsuccess = () => {
                const asking = opening.result.transaction("answers").objectStore("answers").getAll();
                asking.onsuccess = () => {
                  opening.result.close();
                  const [answer] = asking.result;
                  resolve(`${asking.result.length} ${new TextDecoder().decode(answer.bytes)}`);
                };
              };
            }),
        );
        expect(waiting).toMatch(/^1 /);
        expect(waiting).not.toContain("Zanzibar");
      } finally {
        await app.comeBack();
      }
      await page.evaluate(() => window.dispatchEvent(new Event("online")));
      await received(page);
      await page.reload();
      await page.getByRole("button", { name: "Envoyer" }).waitFor();
      expect(await tellings()).toMatchObject([
        { words: "Zanzibar", happened: { known: true, value: "otherwise" } },
      ]);
      await page.getByRole("button", { name: "Oublier cette page" }).click();
      await page.getByRole("status").getByText("C’est oublié").waitFor();
      const nothing = { stores: [], caches: [], keepers: [], local: {}, session: {}, cookies: "" };
      expect(await keptBy(page)).toEqual(nothing);
      expect(phone.requests.filter((address) => !address.startsWith(app.address))).toEqual([]);
      expect(await phone.context.cookies()).toEqual([]);
      expect(phone.faults).toEqual([]);
      await phone.context.close();
    });

    test("a voice is recorded, heard again, sent, and heard by those who run the project", async () => {
      const phone = await takePhone();
      const { page } = phone;
      await open(phone, "tutor");
      await page.getByRole("button", { name: "Enregistrer ma voix" }).click();
      await page.getByRole("status").getByText("Ça enregistre. Parlez.").waitFor();
      await page.waitForTimeout(800);
      await page.getByRole("button", { name: "Arrêter l’enregistrement" }).click();
      await page.getByRole("button", { name: "Effacer l’enregistrement" }).waitFor();
      await page.getByRole("button", { name: "Envoyer" }).click();
      await received(page);
      const told = (await tellings()).find(({ voice }) => voice.known);
      const heard = await fetch(`${app.address}/api/projects/${project}/tellings/${told?.id}/voice`);
      expect(heard.headers.get("content-type")).toBe("audio/webm");
      expect((await heard.arrayBuffer()).byteLength).toBeGreaterThan(500);
      expect(phone.faults).toEqual([]);
      await phone.context.close();
    });

    test("by keyboard alone, presences are noted, and only those touched change", async () => {
      const phone = await takePhone();
      const { page } = phone;
      await open(phone, "attendance");
      const keyboard = openKeyboard(page);
      await keyboard.reach("radio", "Pas noté");
      await keyboard.press("ArrowUp");
      await expect.poll(() => keyboard.where()).toEqual({ role: "radio", name: "Pas là" });
      await keyboard.reach("button", "Envoyer");
      await keyboard.press("Enter");
      await received(page);
      await expect.poll(async () => (await keyboard.where()).name).toBe("C’est reçu. Merci !");
      const kept = z.object({ content: z.looseObject({ sessions: z.array(z.looseObject({})) }) });
      const { content } = kept.parse(await send("GET", `/projects/${project}`));
      expect(content.sessions.at(-1)).toMatchObject({ attendance: [{ participant: "p1", minutes: 0 }] });
      await phone.context.close();
    });

    test("a voice of the phone for the page’s language reads a part of it; without one, the page says so", async () => {
      const phone = await takePhone();
      const { page } = phone;
      await page.addInitScript(() => {
        const said: string[] = [];
        const voices = [
          { lang: "fr_FR", localService: true },
          { lang: "ar-XA", localService: false },
        ];
        Object.assign(window, { said });
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
      await open(phone, "tutor");
      const talk = page.locator("section", { hasText: "Parler après une situation de travail" });
      await talk.getByRole("button", { name: "Écouter" }).click();
      const said: unknown = await page.evaluate(() => Reflect.get(window, "said"));
      expect(said).toEqual([expect.stringMatching(/À l’écart du travail.*qu’as-tu fait.*encore servir/)]);
      await talk.getByRole("button", { name: "Arrêter la lecture" }).click();
      await talk.getByRole("button", { name: "Écouter" }).waitFor();
      await open(phone, "tutor", "?l=ar");
      await page.locator("#no-voice").getByText("لا يوجد في هذا الهاتف صوت").waitFor();
      expect(await page.getByRole("button", { name: "استمع" }).count()).toBe(0);
      await phone.context.close();
    });

    test("without script, the forms post and the pages say what is missing", async () => {
      const phone = await takePhone({ javaScriptEnabled: false });
      const { page } = phone;
      await open(phone, "week");
      await choose(page, "Préparer la formation", "30 min");
      await page.getByRole("button", { name: "Envoyer" }).click();
      await received(page);
      await open(phone, "tutor");
      // Searches by text leave aside what is for browsers without script.
      await page.locator("noscript p").waitFor();
      expect(await page.getByRole("button", { name: "Enregistrer ma voix" }).count()).toBe(0);
      await phone.context.close();
    });

    test("the page of somebody in training is taken away as a file that opens alone", async () => {
      const phone = await takePhone();
      const { page } = phone;
      await open(phone, "trainee", "?l=en");
      await page.getByRole("heading", { name: "What I have shown I can do" }).waitFor();
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Keep the page on this phone" }).click(),
      ]);
      expect(file.suggestedFilename()).toBe("my-path.html");
      const alone = await takePhone({ offline: true });
      await alone.page.goto(`file://${await file.path()}`);
      await alone.page.getByText("Laver le hall avant 8 heures").waitFor();
      expect(alone.requests).toHaveLength(1);
      await Promise.all([alone.context.close(), phone.context.close()]);
    });

    test.each(["tutor", "week", "attendance", "trainee"])(
      "%s: on a phone and on a desk, in either direction, it is accessible and no wider than the screen",
      async (name) => {
        const phone = await takePhone();
        const { page } = phone;
        for (const [width, language] of [
          [name === "trainee" ? 320 : 360, name === "trainee" ? "ta" : "ar"],
          [1280, "fr"],
        ] as const) {
          await page.setViewportSize({ width, height: 740 });
          await open(phone, name, `?l=${language}`);
          const manners = await mannersOf(page);
          expect([language, manners.overflow]).toEqual([language, 0]);
          expect(manners.headings.filter((depth) => depth === 1)).toHaveLength(1);
          expect(headingLeaps(manners.headings)).toEqual([]);
          expect(manners.forcedTabStops).toBe(0);
          expect(await accessibilityFindings(page)).toEqual([]);
        }
        expect(phone.faults).toEqual([]);
        await phone.context.close();
      },
    );

    test("each page weighs less than 60 kB with all that it asks for; its time on a slow network is told", async ({
      annotate,
    }) => {
      for (const name of ["tutor", "attendance", "trainee"]) {
        const phone = await takePhone();
        const { page, context } = phone;
        let bytes = 0;
        const network = await context.newCDPSession(page);
        await network.send("Network.enable");
        await network.send("Network.emulateNetworkConditions", slowNetwork);
        network.on("Network.loadingFinished", (loaded) => {
          bytes += loaded.encodedDataLength;
        });
        await open(phone, name);
        const ready = await page.evaluate(() => Math.round(performance.now()));
        await isKept(page);
        // What the keeper asks for is not seen from the page: itself, then the page and its script, at most once more.
        const keeper = await page.evaluate(async () => {
          const address = document.querySelector("main")?.dataset.keeper ?? "";
          return (await (await fetch(address)).blob()).size;
        });
        await annotate(
          `${name}: ${bytes} bytes until ready after ${ready} ms, ${2 * bytes + keeper} at most`,
        );
        expect(bytes).toBeGreaterThan(5000);
        expect(2 * bytes + keeper).toBeLessThan(60_000);
        await context.close();
      }
    });
  },
);
