import { gzipSync } from "node:zlib";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { fieldDesign, fieldProject } from "../../../core/src/field/sample-field.contract.ts";
import {
  readPassportFile,
  signPassport,
  writePassportFile,
} from "../../../core/src/passports/passport-file.ts";
import { samplePassport, sampleSecret } from "../../../core/src/passports/sample-passport.contract.ts";
import { writeSquare } from "../../../core/src/passports/square.ts";
import { accessibilityFindings, headingLeaps, mannersOf } from "../../../testkit/src/browser/inspect-page.ts";
import {
  browserArguments,
  chromiumPath,
  type OpenApplication,
  openApplication,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { englishIn } from "../../../tools/tidy/screen-words.ts";

/*
 * Somebody in training makes a passport of what they showed, on their own phone, and hands it to an employer who has
 * never heard of Ouvrage.
 */

const keptSchema = z.object({ id: z.string() });
const madeSchema = z.object({ made: z.array(z.object({ token: z.string() })) });
const seen = { sequence: "hall:1", participant: "p1", day: "2026-03-20", seenBy: "workplaceTutor" } as const;

interface Phone {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly requests: readonly string[];
  readonly faults: readonly string[];
}

describe.skipIf(whyNoJourney !== undefined)(`a passport ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  let browser: Browser;
  let trainee: string;

  const send = async (method: string, path: string, body: unknown): Promise<unknown> => {
    const headers = { "content-type": "application/json" };
    return (await fetch(`${app.address}/api${path}`, { method, headers, body: JSON.stringify(body) })).json();
  };

  beforeAll(async () => {
    app = await openApplication({ arguments: ["--no-example"] });
    browser = await chromium.launch({ executablePath: chromiumPath, args: browserArguments });
    const design = keptSchema.parse(await send("POST", "/training-designs", fieldDesign())).id;
    const content = fieldProject({ design, passages: [], sequencesDone: [seen] });
    const project = keptSchema.parse(await send("POST", "/projects", content)).id;
    const wished = [{ purpose: "traineePage", subject: "p1", language: "fr", label: "" }];
    const [made] = madeSchema.parse(await send("POST", `/projects/${project}/links`, { wished })).made;
    trainee = `${app.address}/p/${made?.token}`;
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const takePhone = async (width = 360): Promise<Phone> => {
    const context = await browser.newContext({ viewport: { width, height: 740 }, locale: "fr-FR" });
    const requests: string[] = [];
    const faults: string[] = [];
    context.on("request", (request) => requests.push(request.url()));
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on("pageerror", (error) => faults.push(error.message));
    return { page, context, requests, faults };
  };

  async function makePassport({ page }: Phone): Promise<string> {
    await page.goto(trainee);
    await page.getByRole("link", { name: "Faire mon passeport" }).click();
    await page.getByRole("heading", { name: "Mon passeport" }).waitFor();
    await page.getByLabel("Votre nom, comme vous voulez").fill("Aminata D.");
    await page.getByText("Laver le hall avant 8 heures").click();
    await page.getByRole("button", { name: "Faire mon passeport" }).click();
    await page.getByRole("heading", { name: "Votre passeport est prêt" }).waitFor();
    return (await page.locator("textarea[name=file]").inputValue()) ?? "";
  }

  const isSound = async ({ page, faults }: Phone) => {
    expect(await accessibilityFindings(page)).toEqual([]);
    const manners = await mannersOf(page);
    expect(manners.overflow).toBe(0);
    expect(manners.headings.filter((depth) => depth === 1)).toHaveLength(1);
    expect(headingLeaps(manners.headings)).toEqual([]);
    expect(manners.forcedTabStops).toBe(0);
    expect(englishIn(await page.innerText("main"))).toEqual([]);
    expect(faults).toEqual([]);
  };

  const check = async (page: Page, text: string) => {
    await page.goto(`${app.address}/verifier`);
    await page.getByLabel("Ou coller ici").fill(text);
    await page.getByRole("button", { name: "Vérifier" }).click();
  };
  const verdict = (page: Page, name: string) => page.getByRole("heading", { name, level: 1 }).waitFor();

  test("is made by the person on their phone, in light pages that ask for nothing", async () => {
    const phone = await takePhone();
    const { page } = phone;
    await page.goto(`${trainee}/passeport`);
    await isSound(phone);
    await makePassport(phone);
    await isSound(phone);
    const html = gzipSync(await page.content()).byteLength;
    const scripts = await Promise.all(
      [...new Set(phone.requests)]
        .filter((address) => address.endsWith(".js"))
        .map(async (address) => gzipSync(await (await fetch(address)).text()).byteLength),
    );
    expect(html + scripts.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
    expect(
      phone.requests.every((address) => address.startsWith(app.address) || address.startsWith("data:")),
    ).toBe(true);
    await phone.context.close();
  });

  test("is verified by whoever photographs its square; then without network too", async () => {
    const phone = await takePhone();
    const file = await makePassport(phone);
    const read = await readPassportFile(file);
    if (read.kind !== "genuine") throw new Error("invalid passport");
    const employer = await takePhone();
    const { page, context } = employer;
    await page.goto(`${app.address}/verifier#${writeSquare(read.signed)}`);
    await verdict(page, "Ce passeport est vrai");
    expect(page.url()).toBe(`${app.address}/verifier`);
    expect(await page.innerText("main")).toMatch(
      /Laver le hall avant 8 heures – vu par une personne qui accompagne/,
    );
    await isSound(employer);
    // Nothing of the passport left the phone: its list, whole, and the page.
    expect(employer.requests.some((address) => address.includes("Aminata"))).toBe(false);
    expect(employer.requests.filter((address) => address.includes("/passeports/"))).toEqual([
      expect.stringMatching(/\/passeports\/etats\/[\w-]+$/),
    ]);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await context.setOffline(true);
    await check(page, file);
    await verdict(page, "Ce passeport est vrai");
    await check(page, file.replace("Aminata", "Fatou"));
    await verdict(page, "Ce passeport a été changé");
    await isSound(employer);
    await check(page, "bonjour");
    await verdict(page, "Ce n’est pas un passeport que cette page connaît");
    await context.close();
    await phone.context.close();
  });

  test("signed by somebody whom nobody knows is said to be so, until their fingerprint is compared", async () => {
    const employer = await takePhone(1280);
    const { page } = employer;
    const stranger = writePassportFile(await signPassport(samplePassport(), sampleSecret));
    await check(page, stranger);
    await verdict(page, "Signé par un inconnu");
    expect(await page.innerText("main")).toContain("N’importe qui peut écrire");
    await isSound(employer);
    await page.getByRole("button", { name: "J’ai comparé l’empreinte" }).click();
    await page.getByRole("heading", { name: "Rien n’a été changé, mais" }).waitFor();
    await page.getByRole("button", { name: "Vérifier un autre passeport" }).click();
    await page.getByRole("button", { name: "Oublier ce que cet appareil" }).click();
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
    const past = samplePassport({ validUntil: "2026-11-01T00:00:00Z", issuedAt: "2021-11-01T00:00:00Z" });
    await check(page, writePassportFile(await signPassport(past, sampleSecret)));
    await verdict(page, "Ce passeport n’est plus à jour");
    await employer.context.close();
  });

  test("withdrawn by the person, it is no longer recognised", async () => {
    const phone = await takePhone();
    const file = await makePassport(phone);
    await phone.page.goto(`${trainee}/passeport`);
    const before = await phone.page.getByRole("button", { name: "Retirer ce passeport" }).count();
    for (let left = before; left > 0; left -= 1) {
      await phone.page.getByRole("button", { name: "Retirer ce passeport" }).first().click();
      await phone.page.waitForLoadState();
    }
    const employer = await takePhone();
    await check(employer.page, file);
    await verdict(employer.page, "Ce passeport a été retiré");
    await isSound(employer);
    await employer.context.close();
    await phone.context.close();
  });

  test("is a sheet of paper to take away", async () => {
    const phone = await takePhone();
    await makePassport(phone);
    const [download] = await Promise.all([
      phone.page.waitForEvent("download"),
      phone.page.getByRole("button", { name: "Garder la feuille à imprimer" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("passeport.pdf");
    await phone.context.close();
  });
});
