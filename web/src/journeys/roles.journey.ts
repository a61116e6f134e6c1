import { once } from "node:events";
import { createServer } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Role, rolesThatMay } from "../../../core/src/access/index.ts";
import { paperProject } from "../../../core/src/reports/project/sample-project-subject.ts";
import { accessibilityFindings, headingLeaps, mannersOf } from "../../../testkit/src/browser/inspect-page.ts";
import { openKeyboard } from "../../../testkit/src/browser/keyboard.ts";
import { followMenu } from "../../../testkit/src/browser/menu.ts";
import {
  type OpenApplication,
  openApplication,
  type WatchedPage,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { englishIn } from "../../../tools/tidy/screen-words.ts";

/*
 * A firm and those who make its project succeed: each signs in with an account of their own, in a browser of their own,
 * and sees on the main screens what is theirs and nothing else.
 */

const password = "girafe canapé tournevis";
const { label } = paperProject();
/** Whom the project trains: names that the works council is not told. */
const trainees = ["Zoé Martin", "Yanis Petit"];

interface Invited {
  readonly role: Role;
  /** The role as the page of members says it. */
  readonly said: string;
  readonly name: string;
}

const people: readonly Invited[] = [
  { role: "hr", said: "ressources humaines", name: "Hanna Roy" },
  { role: "frontlineManager", said: "encadrement de proximité", name: "Marc Leroy" },
  { role: "workplaceTutor", said: "tutorat", name: "Tina Blanc" },
  { role: "worksCouncil", said: "CSE", name: "Ernest Caron" },
  { role: "adviser", said: "conseil", name: "Alba Duval" },
  { role: "auditor", said: "contrôle", name: "Olga Picard" },
];

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const place = server.address();
  server.close();
  await once(server, "close");
  return typeof place === "object" && place !== null ? place.port : 0;
}

describe.skipIf(whyNoJourney !== undefined)(`roles of real accounts ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  let owner: WatchedPage;
  let page: Page;
  let project: string;
  const browsers = new Map<Role, WatchedPage>();

  beforeAll(async () => {
    const port = await freePort();
    app = await openApplication({ arguments: ["--public-url", `http://localhost:${port}`], port });
    owner = await app.openPage();
    page = owner.page;
  });
  afterAll(() => app?.close());

  const heading = (name: string | RegExp, at = page) => at.getByRole("heading", { level: 1, name }).waitFor();
  const pageOf = (role: Role): Page => {
    const watched = browsers.get(role);
    if (watched === undefined) throw new Error(`invalid test; nobody signed in as ${role}`);
    return watched.page;
  };
  const keepsManners = async (at: Page) => {
    for (const width of [360, 1280]) {
      await at.setViewportSize({ width, height: 900 });
      const manners = await mannersOf(at);
      expect(manners.overflow).toBe(0);
      expect(headingLeaps(manners.headings)).toEqual([]);
      expect(englishIn(manners.text)).toEqual([]);
      expect(await accessibilityFindings(at)).toEqual([]);
    }
  };
  const textOf = async (at: Page) => (await mannersOf(at)).text;
  const open = async (at: Page, path: string) => {
    await at.goto(`${app.address}${path}`);
    await at.getByRole("heading", { level: 1 }).waitFor({ timeout: 40_000 });
    await at.getByText("Un instant…").first().waitFor({ state: "detached" });
    await at.waitForLoadState("networkidle");
  };

  test("the owner signs in and leads a project", async () => {
    await expect.poll(() => app.said()).toContain("/invitation#");
    await page.goto(/http:\S+\/invitation#\S+/.exec(app.said())?.[0] ?? "");
    await page.getByLabel("Nom de votre organisation").fill("Clair et Net");
    await page.getByLabel("Votre prénom").fill("Claire Martin");
    await page.getByLabel("Adresse électronique").fill("claire@exemple.fr");
    await page.getByLabel("Mot de passe").or(page.getByLabel("Nouveau mot de passe")).first().fill(password);
    await page.getByRole("button", { name: "Commencer" }).click();
    await page.getByRole("navigation", { name: "Menu principal" }).waitFor();
    const content = { ...paperProject(), design: "", diagnosis: "", alternative: "" };
    project = await page.evaluate(async (body) => {
      const headers = { "content-type": "application/json" };
      const answer = await fetch("/api/projects", { method: "POST", headers, body: JSON.stringify(body) });
      return String((await answer.json()).id);
    }, content);
    await open(page, "/projets");
    await page.getByText(label).first().waitFor();
  });

  test.each(people)("$name is invited as $said, signs in with an account of their own", async (person) => {
    const { role, said, name } = person;
    await open(page, "/membres");
    await page.getByLabel("Adresse électronique").fill(`${role.toLowerCase()}@exemple.fr`);
    await page.getByRole("checkbox", { name: new RegExp(`^${said}`) }).check();
    await page.getByRole("button", { name: "Inviter" }).click();
    const link = page.getByLabel(/lien/i).last();
    await link.waitFor();
    const watched = await app.openPage();
    browsers.set(role, watched);
    await watched.page.goto(await link.inputValue());
    await watched.page.getByText(`Votre rôle : ${said}`).waitFor();
    await watched.page.getByLabel("Votre prénom").fill(name);
    await watched.page.getByLabel("Nouveau mot de passe").fill(password);
    await watched.page.getByRole("button", { name: "Accepter l’invitation" }).click();
    await watched.page.getByRole("navigation", { name: "Menu principal" }).waitFor();
  });

  test.each(people)(
    "$name reads the list, the project and its effects, as far as $said reads them",
    async ({ role }) => {
      const at = pageOf(role);
      await open(at, "/projets");
      await at.getByText(label).first().waitFor();
      const mayBegin = rolesThatMay("editProject").includes(role);
      expect(await at.getByRole("button", { name: "Commencer" }).isVisible(), "begins one").toBe(mayBegin);
      await open(at, `/projets/${project}?vue=personnes`);
      await at.getByRole("heading", { name: label }).first().waitFor();
      const people = await textOf(at);
      const namesSeen = role !== "worksCouncil";
      for (const trainee of trainees) expect(people.includes(trainee), `${role}: ${trainee}`).toBe(namesSeen);
      await open(at, `/projets/${project}/effets`);
      await expect.poll(() => textOf(at)).toContain(label);
      await keepsManners(at);
    },
  );

  test.each(people)(
    "to $name the journal and the payroll open only when $said is theirs",
    async ({ role }) => {
      const at = pageOf(role);
      const menu = at.getByRole("navigation", { name: "Menu principal" });
      for (const [path, name, useCase] of [
        ["/journal", "Journal", "viewAuditTrail"],
        ["/fichiers", "Fichiers", "importPayrollFile"],
        ["/membres", "Membres", "viewMembers"],
      ] as const) {
        const isTheirs = rolesThatMay(useCase).includes(role);
        const offered = await menu.getByRole("link", { name, exact: true, includeHidden: true }).count();
        expect(offered > 0, `${role} is offered ${path}`).toBe(isTheirs);
        // An auditor reads which files came in, and is offered no page of payroll for it.
        if (!isTheirs && path === "/fichiers" && rolesThatMay("viewImports").includes(role)) continue;
        await open(at, path);
        const refusal = at.getByText("Votre rôle ne permet pas cette action");
        if (isTheirs) expect(await refusal.count(), `${role} at ${path}`).toBe(0);
        else await refusal.first().waitFor();
        if (!isTheirs) expect(await textOf(at)).not.toContain("claire@exemple.fr");
      }
    },
  );

  test("what the server gives each of them is no more than what their screens show", async () => {
    for (const { role } of people) {
      const given = await pageOf(role).evaluate(async (id) => {
        const ask = async (path: string) => {
          const answer = await fetch(path);
          return { status: answer.status, text: await answer.text() };
        };
        return {
          project: await ask(`/api/projects/${id}`),
          trail: await ask("/api/audit-trail"),
          members: await ask("/api/members"),
          months: await ask("/api/imports"),
        };
      }, project);
      expect(given.project.status).toBe(200);
      expect(given.project.text.includes("Zoé Martin"), role).toBe(role !== "worksCouncil");
      const { effortRates } = JSON.parse(given.project.text).content;
      expect(effortRates.length > 0, `${role} is told rates`).toBe(
        rolesThatMay("editProject").includes(role),
      );
      const may = (useCase: "viewAuditTrail" | "viewMembers") => rolesThatMay(useCase).includes(role);
      expect(given.trail.status, role).toBe(may("viewAuditTrail") ? 200 : 403);
      expect(given.members.status, role).toBe(may("viewMembers") ? 200 : 403);
    }
  });

  test("the owner finds in the journal what each did, by words, with the keyboard alone", async () => {
    await open(page, "/journal");
    const keyboard = openKeyboard(page);
    await keyboard.reach("searchbox", /^Mots à trouver/);
    await keyboard.type("ernest refuse");
    await keyboard.press("Enter");
    await page.getByText("Rien de tel dans le journal").waitFor();
    await keyboard.press("Control+a");
    // The keyboard stays where one types: nothing is looked for again to search again.
    await keyboard.type("ERNEST REJOINDRE");
    await keyboard.press("Enter");
    await page.locator(".trail-act").first().waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get("mots")).toBe("ERNEST REJOINDRE");
    const told = await page.locator(".trail-act").allInnerTexts();
    expect(told.length).toBeGreaterThan(0);
    for (const line of told) expect(line).toContain("Ernest Caron");
    await keepsManners(page);
    await page.getByRole("button", { name: "Tout le journal" }).click();
    await expect.poll(() => page.getByLabel("Mots à trouver").inputValue()).toBe("");
  });

  test("the owner makes a key for an OPCO’s program by the keyboard, and ends it", async () => {
    await followMenu(page, "Mon compte");
    await heading("Mon compte");
    const keyboard = openKeyboard(page);
    await keyboard.reach("textbox", /^Nom du programme/);
    await keyboard.type("Suivi de l’OPCO");
    await keyboard.reach("radio", /^Lire le portefeuille/);
    await keyboard.press("ArrowDown");
    await keyboard.press("ArrowDown");
    await keyboard.press("ArrowDown");
    expect((await keyboard.where()).name).toMatch(/et le relevé du temps passé$/);
    await keyboard.reach("button", "Faire la clé");
    await keyboard.press("Enter");
    const field = page.getByLabel(/^Clé de «\sSuivi de l’OPCO\s»/);
    await field.waitFor();
    await keepsManners(page);
    const key = await field.inputValue();
    const read = await fetch(`${app.address}/api/shared-projects/standings`, {
      headers: { authorization: `Bearer ${key}` },
    });
    expect([read.status, await read.json()]).toEqual([200, []]);
    await keyboard.reach("button", /^Mettre fin Suivi de l’OPCO/);
    await keyboard.press("Enter");
    await page.getByRole("button", { name: /^Oui/ }).waitFor();
    await keyboard.reach("button", /^Oui/);
    await keyboard.press("Enter");
    await page.getByRole("button", { name: /^Oui/ }).waitFor({ state: "detached" });
    await page.getByRole("listitem").filter({ hasText: "Suivi de l’OPCO" }).waitFor({ state: "detached" });
    const ended = await fetch(`${app.address}/api/shared-projects/standings`, {
      headers: { authorization: `Bearer ${key}` },
    });
    expect(ended.status).toBe(401);
  });

  test("the journey ends without a script error and without a request to any other host", () => {
    for (const watched of [owner, ...browsers.values()]) expect(watched.offences).toEqual([]);
  });
});
