import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { projectAt } from "../../../core/src/projects/sample-project.ts";
import { readyQuestionnaire } from "../../../core/src/surveys/ready-questionnaires.ts";
import {
  browserArguments,
  chromiumPath,
  type OpenApplication,
  openApplication,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";

/*
 * How long the last day’s questions take, by the keystroke-level model of Card, Moran and Newell (1980): every word
 * newly shown read once at 200 words a minute; 1.1 s to point, 0.28 s to press, 1.35 s to decide.
 */

const idSchema = z.object({ id: z.string() });
const madeSchema = z.object({ made: z.array(z.object({ token: z.string() })) });
const [secondsByWord, secondsByGesture] = [60 / 200, 1.1 + 0.28 + 1.35];

describe.skipIf(whyNoJourney !== undefined)(`the hot wave ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  let browser: Browser;
  let token: string;

  const send = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const headers = body === undefined ? {} : { "content-type": "application/json" };
    return (await fetch(`${app.address}/api${path}`, { method, headers, ...content })).json();
  };

  beforeAll(async () => {
    app = await openApplication({ arguments: ["--no-example"] });
    browser = await chromium.launch({ executablePath: chromiumPath, args: browserArguments });
    const sample = projectAt("running");
    const participants = Array.from({ length: 16 }, (_, index) => ({
      ...sample.participants[0],
      id: `p${index + 1}`,
      label: `N. ${index + 1}`,
      partner: "",
      trainee: "",
    }));
    const content = { ...sample, participants, design: "", passages: [] };
    const project = idSchema.parse(await send("POST", "/projects", content)).id;
    const wished = { audience: "employee", moment: "immediate", languages: ["fr"] } as const;
    const asked = readyQuestionnaire({ id: "q", label: "À chaud", ...wished });
    const questionnaire = idSchema.parse(await send("POST", "/questionnaires", asked)).id;
    const told = { label: "À chaud", asker: "Fournil du Port", purpose: "savoir si la formation sert" };
    const days = { opensOn: "2026-01-01", closesOn: "2099-12-31", reminders: [] };
    const planned = await send("POST", `/projects/${project}/waves`, { ...told, ...days, questionnaire });
    const wave = idSchema.parse(planned).id;
    await send("POST", `/survey-waves/${wave}/opening`);
    const made = await send("POST", `/survey-waves/${wave}/invitations`, { language: "fr" });
    token = madeSchema.parse(made).made[0]?.token ?? "";
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  test("takes less than ninety seconds by the model, its first page and its receipt read", async ({
    annotate,
  }) => {
    const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
    const read = new Map<string, number>();
    let [words, gestures] = [0, 0];
    const look = async (where: Page) => {
      const lines = (await where.locator("body").innerText())
        .split("\n")
        .filter((line) => line.trim() !== "");
      const shown = new Map<string, number>();
      for (const line of lines) shown.set(line, (shown.get(line) ?? 0) + 1);
      for (const [line, times] of shown) {
        const fresh = times - (read.get(line) ?? 0);
        if (fresh > 0) words += fresh * line.trim().split(/\s+/).length;
        read.set(line, Math.max(times, read.get(line) ?? 0));
      }
    };
    const press = async (name: string) => {
      await page.getByRole("button", { name, exact: true }).click();
      gestures += 1;
    };
    await page.goto(`${app.address}/r/${token}`);
    await page.getByText("Cette page s’ouvre aussi sans réseau").waitFor();
    await look(page);
    await press("Commencer");
    let questions = 0;
    while (!(await page.getByRole("heading", { name: "C’est la fin" }).isVisible())) {
      const shown = page.locator("fieldset.ask:not([hidden])");
      const question = await shown.getAttribute("data-question");
      await look(page);
      questions += 1;
      if ((await shown.locator("textarea").count()) > 0) await press("Continuer");
      else {
        await shown.locator("label.choice").first().click();
        gestures += 1;
      }
      await page.locator(`fieldset.ask[data-question="${question}"][hidden]`).waitFor({ state: "attached" });
    }
    await look(page);
    await press("Envoyer mes réponses");
    await page.getByRole("heading", { name: "C’est reçu. Merci !" }).waitFor();
    await look(page);
    const seconds = words * secondsByWord + gestures * secondsByGesture;
    await annotate(
      `${questions} questions, ${gestures} gestures, ${words} words: ${Math.round(seconds)} s by the model`,
    );
    expect([questions, gestures]).toEqual([6, 8]);
    expect(words).toBeGreaterThan(100);
    // The application itself takes 1.6 s of it.
    expect(seconds + 1.6).toBeLessThan(90);
  });
});
