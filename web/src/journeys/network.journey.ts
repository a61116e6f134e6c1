import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sampleLheo } from "../../../files/src/lheo/sample-lheo.contract.ts";
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
 * A company, another one and the network that accepted both, of one account: what the one offers is found by the other,
 * asked for once, read, answered, and ended.
 */

/** Milliseconds: several pages, on two slow cores. */
const slowWalk = 120_000;
const [own, other, network] = ["Mon entreprise", "Propreté du Nord", "Réseau du port"];
const offered = "Une tutrice de nuit";
const needed = "Accueillir deux débutants";
const until = "2027-03-31";

describe.skipIf(whyNoJourney !== undefined)(`a territorial network ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  let watched: WatchedPage;
  let page: Page;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    app = await openApplication({ arguments: ["--no-example"] });
    watched = await app.openPage();
    page = watched.page;
  });
  afterAll(() => app?.close());

  const look = async (name: string) => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const manners = await mannersOf(page);
      expect(manners.overflow, `${name} at ${width}`).toBe(0);
      expect(headingLeaps(manners.headings)).toEqual([]);
      expect(englishIn(manners.text)).toEqual([]);
      expect(await accessibilityFindings(page)).toEqual([]);
    }
  };
  /** A call as an organisation of the account. */
  const call = async (as: string, method: string, path: string, body?: object) => {
    const answer = await page.evaluate(
      async ([organisation, how, to, sent]) => {
        const headers: Record<string, string> = {};
        if (organisation !== "") headers["ouvrage-organisation"] = organisation;
        if (sent !== "") headers["content-type"] = "application/json";
        const got = await fetch(to, { method: how, headers, ...(sent === "" ? {} : { body: sent }) });
        return { status: got.status, text: await got.text() };
      },
      [ids.get(as) ?? "", method, path, body === undefined ? "" : JSON.stringify(body)] as const,
    );
    expect(answer.status, `${path} ${answer.text}`).toBe(200);
    return JSON.parse(answer.text);
  };
  const openAs = async (name: string) => {
    await page.evaluate((id) => window.localStorage.setItem("ouvrage.organisation", id), ids.get(name) ?? "");
    await page.goto(`${app.address}/reseau`);
    await page.getByRole("heading", { level: 1, name: "Le réseau du territoire" }).waitFor();
    await expect.poll(() => page.getByText("Un instant…").count()).toBe(0);
  };
  const card = (name: string) => page.getByRole("region", { name });

  test("an organisation of no network reads how to be of one", async () => {
    await page.goto(`${app.address}/reseau`);
    await card("Votre organisation n’est pas encore d’un réseau").waitFor();
    await look("no network");
    const { organisations, current } = await call(own, "GET", "/api/organisations");
    ids.set(own, current ?? organisations[0].id);
    for (const [name, kind] of [
      [other, "company"],
      [network, "territorialNetwork"],
    ] as const)
      ids.set(name, (await call(own, "POST", "/api/organisations", { name, kind })).id);
    const { code } = await call(network, "POST", "/api/organisation/code", { wanted: "new" });
    for (const name of [own, other]) {
      await call(name, "POST", "/api/organisation/parent", { code });
      await call(network, "POST", `/api/organisation/children/${ids.get(name)}`);
    }
  });

  test(
    "something is offered by keyboard, to the network and until a day",
    async () => {
      await openAs(own);
      await page.getByText(`Votre réseau\u00a0: ${network}.`).waitFor();
      await look("nothing offered");
      const keyboard = openKeyboard(page);
      await keyboard.reach("button", "Proposer quelque chose");
      await keyboard.press("Enter");
      await page.getByRole("form", { name: "Ce que vous proposez" }).waitFor();
      expect(await keyboard.where()).toEqual({ role: "combobox", name: "Quoi" });
      await keyboard.reach("textbox", "En quelques mots");
      await keyboard.type(offered);
      await keyboard.reach("textbox", /^Départements/);
      await keyboard.type("59, nord");
      await keyboard.reach("checkbox", "demandeur d’emploi");
      await keyboard.press("Space");
      await page.getByLabel("Dispositif pour : demandeur d’emploi").selectOption("recruitment.poei");
      await keyboard.reach("textbox", /^Comment vous joindre/);
      await keyboard.type("Accueil, 03 00 00 00 00");
      await page.getByLabel(/^Visible jusqu’au/).fill(until);
      await look("the form of an offer");
      await page.getByRole("button", { name: "Montrer au réseau" }).click();
      const fault = await page
        .getByLabel(/^Départements/)
        .evaluate((input: HTMLInputElement) => input.validationMessage);
      expect(fault).toContain("séparés par des virgules");
      await page.getByLabel(/^Départements/).fill("59, 62");
      await page.getByRole("button", { name: "Montrer au réseau" }).click();
      await card("Ce que vous proposez").getByText("visible du réseau").waitFor();
      await look("an offer");
      await takePicture(page, "reseau-offre");
    },
    slowWalk,
  );

  test(
    "the other company finds it, describes its need once and asks",
    async () => {
      await openAs(other);
      await card("Ce que le réseau propose").getByRole("heading", { name: offered }).waitFor();
      await page.getByText(/demandeur d’emploi\s: POEI/).waitFor();
      await page.getByText("Ce que disent ces dispositifs").click();
      await page.getByText(/vérifié le 1er\smars 2026/).waitFor();
      await page.getByRole("combobox", { name: "Département" }).selectOption("62");
      await look("offers of the network");
      await page.getByRole("button", { name: "Décrire un besoin" }).click();
      const form = page.getByRole("form", { name: "Votre besoin, une seule fois" });
      await form.getByLabel("En quelques mots").fill(needed);
      await form.getByLabel("Ce qu’il faut, et pour quel travail").fill("Le poste de nuit, machine à laver.");
      await form.getByLabel("tuteur ou tutrice").check();
      await form.getByLabel(/^Départements/).fill("59");
      await form.getByLabel(/^Comment vous joindre/).fill("Service formation");
      await form.getByRole("checkbox", { name: new RegExp(`^${own}.*${offered}`) }).check();
      await form.getByText("1 organisation choisie, trois au plus.").waitFor();
      await look("the form of a need");
      await form.getByRole("button", { name: "Demander à cette organisation" }).click();
      const needs = card("Vos besoins");
      await needs.getByText("attend une réponse").waitFor();
      await needs.getByText("pas encore lue").waitFor();
      await look("a need");
    },
    slowWalk,
  );

  test(
    "who is asked reads it, says yes, and the company knows both",
    async () => {
      await openAs(own);
      const received = card("On vous demande");
      await received.getByRole("heading", { name: needed }).waitFor();
      expect(await page.getByText("machine à laver").count()).toBe(0);
      await received.getByRole("button", { name: `Lire cette demande ${needed}` }).click();
      await received.getByText("Le poste de nuit, machine à laver.").waitFor();
      await received.getByLabel("Ce n’est pas pour nous").check();
      await received.getByLabel("Pourquoi").selectOption("dates");
      await look("an answer");
      await received.getByLabel("Nous pouvons aider").check();
      await received.getByLabel(/^Un mot pour elle/).fill("Appelez l’accueil lundi.");
      await received.getByRole("button", { name: "Envoyer cette réponse" }).click();
      await received.getByText("d’accord", { exact: true }).waitFor();
      await openAs(other);
      const needs = card("Vos besoins");
      await needs.getByText("d’accord", { exact: true }).waitFor();
      await needs.getByText(/^lue le /).waitFor();
      await needs.getByText("Appelez l’accueil lundi.").waitFor();
      await look("an answered need");
      await takePicture(page, "reseau-besoin");
      await needs.getByRole("button", { name: `Besoin couvert ${needed}` }).click();
      await needs.getByRole("button", { name: "Oui" }).click();
      await needs.getByText(/^Couvert le /).waitFor();
    },
    slowWalk,
  );

  test("a catalogue becomes drafts, and what was not taken of it is told", async () => {
    await openAs(own);
    const catalogue = { name: "catalogue.xml", mimeType: "application/xml", buffer: Buffer.from(sampleLheo) };
    await page.locator('input[type="file"]').setInputFiles(catalogue);
    await page.getByText("3 brouillons écrits.").waitFor();
    await page.getByText("Ce qui n’a pas été repris du fichier").click();
    await page.getByText(/^resultats-attendus/).waitFor();
    expect(await page.getByText("Quintela").count()).toBe(0);
    await look("an import");
    const noise = { ...catalogue, buffer: Buffer.from("Entreprise;SIRET") };
    await page.locator('input[type="file"]').setInputFiles(noise);
    await page.getByText(/^Ce fichier n’est pas un XML lisible/).waitFor();
  });

  test("taken back, the offer is gone from the network; the journey calls nobody outside", async () => {
    await openAs(own);
    await page.getByRole("button", { name: `Retirer du réseau ${offered}` }).click();
    await expect.poll(() => page.getByText("visible du réseau").count()).toBe(0);
    await openAs(other);
    await card("Ce que le réseau propose").getByText("Rien n’est proposé pour l’instant.").waitFor();
    expect(watched.offences).toEqual([]);
  });
});
