import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Fastify, { type FastifyInstance } from "fastify";
import type { Page } from "playwright-core";
import { build, type Plugin } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildWeb } from "../../../cli/src/serve/build-web.ts";
import { serveWeb } from "../../../server/src/http/serve-web.ts";
import { whyNoJourney } from "../../../testkit/src/browser/open-application.ts";
import { type Device, openDevice } from "../../../testkit/src/browser/open-device.ts";
import { beginVisit, openView, saved, tellSituation } from "../../../testkit/src/browser/visit-steps.ts";
import { newVisit } from "../visit/edit-visit.ts";

/*
 * A new version of the app, built for real, comes while a visit is under way: the page that is open goes on with the
 * files of its own version, even without network, and the visit is there when the new version has taken over.
 */

const web = fileURLToPath(new URL("../../", import.meta.url));

/** Every script of the app changes, and therefore its name; the page says which version it is. */
const changesEveryScript: Plugin = {
  name: "changes-every-script",
  transform: (code, file) =>
    file.startsWith(join(web, "src")) && /\.tsx?$/.test(file)
      ? `${code}\nglobalThis.ouvrageBuild = "next";\n`
      : null,
};

async function buildNext(outDir: string): Promise<string> {
  const inherited = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  try {
    await build({
      configFile: join(web, "vite.config.ts"),
      root: web,
      logLevel: "error",
      plugins: [changesEveryScript],
      build: { outDir, emptyOutDir: true },
    });
  } finally {
    process.env.NODE_ENV = inherited;
  }
  return outDir;
}

/** The files of a version and nothing else: a visit asks the server for no more. */
async function serve(folder: string, port: number): Promise<FastifyInstance> {
  const app = Fastify();
  await serveWeb(app, folder);
  await app.listen({ host: "127.0.0.1", port });
  return app;
}

const versionOf = (page: Page) =>
  page.evaluate(() => String(Reflect.get(window, "ouvrageBuild") ?? "former"));

/** Milliseconds: a version is fetched whole and put on disk. */
const slowly = { timeout: 30_000 };

/** State of the version that waits for the pages of the former one to be closed. */
const waitingVersion = (page: Page) => () =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state);

/** Versions of the app that this browser holds, files and all. */
const heldVersions = (page: Page) =>
  page.evaluate(
    async () =>
      (await indexedDB.databases()).filter(({ name }) => name?.startsWith("ouvrage-app-") === true).length,
  );

/** A visit as the first version of the app wrote it, in the database as it was then. */
async function keepFormerVisit(page: Page, id: string): Promise<void> {
  const content = { ...newVisit("Ancienne maison"), format: 1 };
  const stored = { id, revision: 4, savedAt: "2026-11-01T10:00:00.000Z", content };
  await page.evaluate(
    (visit) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("ouvrage-visites", 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore("visits", { keyPath: "id" });
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction("visits", "readwrite");
          writing.objectStore("visits").put(visit);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    stored,
  );
}

describe.skipIf(whyNoJourney !== undefined)(`a new version during a visit ${whyNoJourney ?? ""}`, () => {
  let folder: string;
  let served: FastifyInstance;
  let device: Device;
  let address: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ouvrage-next-"));
    served = await serve(await buildWeb(), 0);
    address = served.listeningOrigin;
    device = await openDevice();
  });
  afterAll(async () => {
    await device?.close();
    await served?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test("the open page goes on with its own files, then the new version takes over and nothing is lost", async () => {
    const former = "0123456789abcdef0123456789abcdef";
    let page = await device.open(`${address}/icon.svg`);
    await keepFormerVisit(page, former);
    await page.goto(`${address}/visite`);
    await page.getByText(/^Prêt sans réseau/).waitFor();
    await page.getByRole("link", { name: "Ancienne maison" }).waitFor();
    await beginVisit(page);
    await tellSituation(page, "Porter la fenêtre à deux");
    await saved(page);
    expect(await versionOf(page)).toBe("former");

    const next = await buildNext(join(folder, "next"));
    const { port } = new URL(address);
    await served.close();
    served = await serve(next, Number(port));
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect.poll(waitingVersion(page), slowly).toBe("installed");
    expect(await heldVersions(page)).toBe(2);
    await served.close();

    // A view that was never opened: its script is of the former version, which no server has any more.
    await openView(page, "Personnes");
    await page.getByRole("checkbox", { name: /^pose de fenêtres/ }).check();
    await page.getByRole("button", { name: "Ajouter ces 12 personnes" }).click();
    await saved(page);
    expect(await versionOf(page)).toBe("former");
    const visit = page.url();

    for (let openings = 0; openings < 3; openings += 1) {
      await device.kill();
      page = await device.open(visit);
      await page.getByRole("strong").getByText("P23", { exact: true }).waitFor();
    }
    expect(await versionOf(page)).toBe("next");
    await expect.poll(() => heldVersions(page), slowly).toBe(1);
    await openView(page, "Situations de travail");
    await page.getByRole("heading", { name: /Porter la fenêtre à deux$/ }).waitFor();
    await tellSituation(page, "Lire le plan de pose");
    await saved(page);
    await page.goto(`${address}/visite/${former}?etape=formation`);
    await page.getByRole("button", { name: "Commencer la formation" }).waitFor();
  });
});
