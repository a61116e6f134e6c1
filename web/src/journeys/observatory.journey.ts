import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import {
  digestOfDocument,
  documentBytes,
  type SignedRequest,
  signDocument,
  signedRequestSchema,
} from "../../../core/src/observatory/index.ts";
import { openDocumentSigner } from "../../../server/src/observatory/signer.ts";
import { sha256 } from "../../../server/src/training/sha256.ts";
import { accessibilityFindings, headingLeaps, mannersOf } from "../../../testkit/src/browser/inspect-page.ts";
import { openKeyboard } from "../../../testkit/src/browser/keyboard.ts";
import {
  type OpenApplication,
  openApplication,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { englishIn } from "../../../tools/tidy/screen-words.ts";

/*
 * Numbers that travel without people: an observatory asks, a company sees exactly what would leave, signs it and hands
 * it over as a file; the observatory says whose key it is, and publishes tables that were attacked first.
 */

async function look(page: Page, name: string): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const manners = await mannersOf(page);
    expect(manners.overflow, name).toBe(0);
    expect(headingLeaps(manners.headings), name).toEqual([]);
    expect(englishIn(manners.text), name).toEqual([]);
    expect(await accessibilityFindings(page), name).toEqual([]);
  }
}

const overview = z.looseObject({ requests: z.array(z.looseObject({ id: z.string() })) });
const workforce = z.looseObject({ months: z.array(z.looseObject({ month: z.string() })) });

/** The package of another company, signed with a key of its own. */
function strangerPackage({ content: request }: SignedRequest, siren: string): Buffer {
  const line = (verdict: string, training: string, people: number) => ({
    codes: { category1: verdict, training, region: siren.endsWith("3") ? "R93" : "R11" },
    people,
  });
  const content = {
    format: 1 as const,
    kind: "ouvrageAggregatePackage" as const,
    request: { id: request.id, digest: digestOfDocument(request, sha256) },
    siren,
    sequence: 1,
    madeOn: request.publishedOn,
    lines: [line("in", "none", 12), line("in", "beyondMandatory", 4), line("out", "none", 9)],
  };
  return Buffer.from(documentBytes(signDocument(content, openDocumentSigner(randomBytes(32)))));
}

describe.skipIf(whyNoJourney !== undefined)(`tables over companies ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  beforeAll(async () => {
    app = await openApplication();
  });
  afterAll(() => app?.close());

  async function askForTables(page: Page): Promise<SignedRequest> {
    const { months } = workforce.parse(await (await page.request.get(`${app.address}/api/workforce`)).json());
    await page.goto(`${app.address}/observatoire`);
    await page.getByLabel("Titre", { exact: true }).fill("Premiers niveaux par région");
    await page.getByLabel("À quoi serviront les tableaux").fill("Savoir combien, et où.");
    await page.getByLabel("Mois", { exact: true }).fill(months[0]?.month ?? "");
    await page.getByLabel("Réponses avant le").fill("2099-12-31");
    await look(page, "observatory");
    await page.getByRole("button", { name: "Publier la demande" }).focus();
    await openKeyboard(page).press("Enter");
    await page.getByRole("link", { name: "Premiers niveaux par région" }).waitFor();
    const { requests } = overview.parse(
      await (await page.request.get(`${app.address}/api/observatory`)).json(),
    );
    const file = await page.request.get(
      `${app.address}/api/observatory/requests/${requests[0]?.id ?? ""}/file`,
    );
    return signedRequestSchema.parse(await file.json());
  }

  async function answerByFile(page: Page, request: SignedRequest): Promise<Buffer> {
    await page.goto(`${app.address}/demandes`);
    const file = {
      name: "demande.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(request)),
    };
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByText("La demande est là, et sa signature est bonne.").waitFor();
    await page.getByRole("button", { name: "Voir ce qui partirait pour" }).click();
    await page.getByRole("heading", { name: "C’est exactement ce qui part" }).waitFor();
    await look(page, "preview");
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Signer et télécharger le fichier" }).click();
    const bytes = readFileSync(await (await downloading).path());
    await page.getByText("Le fichier est téléchargé, signé.").waitFor();
    return bytes;
  }

  test("from a request to tables that anybody may read, by a file on a stick", async () => {
    const { page, offences } = await app.openPage();
    const request = await askForTables(page);
    const bytes = await answerByFile(page, request);

    await page.goto(`${app.address}/observatoire`);
    const packages = ["111111111", "222222222", "333333333"].map((siren) => strangerPackage(request, siren));
    for (const buffer of [bytes, ...packages]) {
      const file = { name: "paquet.json", mimeType: "application/json", buffer };
      await page.locator('input[type="file"]').setInputFiles(file);
      const { siren } = JSON.parse(buffer.toString()).content;
      await page.getByText(`Paquet de ${siren} reçu`).waitFor();
      if (siren === "222222222") await look(page, "keys");
      await page.getByLabel(`Nom de l’entreprise ${siren}`).fill(`Entreprise ${siren}`);
      await page.getByRole("button", { name: `Accepter la clé de ${siren}` }).focus();
      await openKeyboard(page).press("Enter");
      await page.locator("li", { hasText: `SIREN ${siren} · Acceptée` }).waitFor();
    }
    await page.locator('input[type="file"]').setInputFiles({
      name: "paquet.json",
      mimeType: "application/json",
      buffer: packages[0] ?? Buffer.alloc(0),
    });
    await page.getByText("Ce paquet est déjà là.").waitFor();

    await page.getByRole("link", { name: "Premiers niveaux par région" }).click();
    await page.getByText("4 entreprises seraient comptées.").waitFor();
    await look(page, "desk");
    await page.getByRole("button", { name: "Protéger, attaquer et publier" }).click();
    await page.getByText("Les tableaux sont publiés.").waitFor();
    await page.getByRole("link", { name: "Voir la publication" }).click();
    await page.getByRole("heading", { name: "D’où viennent ces chiffres" }).waitFor();
    await page.getByLabel("Qui est compté").selectOption("all");
    expect(await page.locator("main").innerText()).not.toMatch(/111111111|Entreprise 2/);
    await look(page, "publication");
    const taking = page.waitForEvent("download");
    await page.getByRole("button", { name: "CSV", exact: true }).click();
    expect(readFileSync(await (await taking).path(), "utf8")).toMatch(
      /^measure,category1,training,region,value,status/,
    );
    await page.goto(`${app.address}/tableaux`);
    await page.getByRole("link", { name: "Premiers niveaux par région" }).waitFor();
    await look(page, "publications");
    expect(offences).toEqual([]);
  });
});
