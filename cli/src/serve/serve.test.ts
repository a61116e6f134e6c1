import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { accessRoutes } from "../../../core/src/access/index.ts";
import { testDatabases } from "../../../server/src/database/test-databases.ts";
import { startLine } from "../test-child-line.ts";
import { serversIn } from "../test-leftovers.ts";
import { documentOf, openTestFolder, pointAtFolder, runLine, writeTestFile } from "../test-terminal.ts";

beforeEach(async () => {
  const kind = testDatabases.find(({ missing }) => !missing);
  if (kind === undefined) throw new Error("a PostgreSQL must be installed for tests");
  pointAtFolder(join(await openTestFolder(), "donnees"), await kind.open());
});

/** Serves until `visit` has seen what it wanted. */
async function serve(given: readonly string[], visit: (address: string) => Promise<void> = async () => {}) {
  let visited: Promise<void> | undefined;
  const run = await runLine(["serve", ...given], {
    onText(text, stop) {
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
      if (address !== undefined) visited ??= visit(address).finally(stop);
    },
  });
  await visited;
  return run;
}

async function organisationsAt(address: string): Promise<string[]> {
  const answer = await (await fetch(`${address}/api/organisations`)).json();
  return accessRoutes.organisations.answer.json.parse(answer).organisations.map(({ name }) => name);
}

async function occupy(port: number): Promise<number> {
  const server = createServer();
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

describe("the application", () => {
  test("is served on a free port, with its pages and its own refusals", async () => {
    const run = await serve(["--port", "0", "--no-example"], async (address) => {
      const page = await fetch(address);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('<div id="root">');
      expect((await fetch(`${address}/api/nowhere`)).status).toBe(404);
      expect((await fetch(`${address}/exemple-formation.csv`)).status).toBe(200);
      expect(await organisationsAt(address)).toHaveLength(1);
    });
    expect(run.status, run.err).toBe(0);
    expect(run.out).toContain("Ouvrage est prêt");
    expect(run.err).toContain("Ouvrage s’arrête.");
  });

  test("with --json says once where it is", async () => {
    const run = await serve(["--port", "0", "--no-example", "--json"]);
    expect(run.status).toBe(0);
    expect(documentOf(run)).toEqual({
      status: "ready",
      address: expect.stringMatching(/^http:\/\/127\.0\.0\.1:/),
    });
  });

  test("takes the next port when the first one is taken", async () => {
    const taken = await occupy(4600).catch(() => 4600);
    let port = 0;
    const run = await serve(["--no-example"], async (address) => {
      port = Number(new URL(address).port);
      expect((await fetch(address)).status).toBe(200);
    });
    expect(run.status, run.err).toBe(0);
    expect(port).toBeGreaterThan(taken);
    expect(port).toBeLessThan(4650);
  });

  test("refuses a port that is asked and taken", async () => {
    const port = await occupy(0);
    const run = await serve(["--port", String(port), "--no-example", "--json"]);
    expect(run.status).toBe(2);
    expect(documentOf(run)).toMatchObject({ refusal: { code: "unusableArguments" } });
    expect(run.err).toContain(`Le port ${port} est déjà pris`);
  });

  test("shows the fictional company at the first start, and not after it was erased", async () => {
    const names: string[][] = [];
    const list = async (address: string) => void names.push(await organisationsAt(address));
    await serve(["--port", "0"], async (address) => {
      await list(address);
      const erased = await fetch(`${address}/api/fictional-company`, { method: "DELETE" });
      expect(erased.status).toBeLessThan(300);
      await list(address);
    });
    await serve(["--port", "0"], list);
    expect(names.map(({ length }) => length)).toEqual([2, 1, 1]);
  });
});

test("a data folder that cannot be written is explained in French, status 2", async () => {
  const file = await writeTestFile(await openTestFolder(), "fichier", "");
  pointAtFolder(join(file, "donnees"));
  const run = await runLine(["serve", "--port", "0", "--json"]);
  expect(run.status).toBe(2);
  expect(documentOf(run)).toMatchObject({ refusal: { code: "folderUnusable" } });
  expect(run.err).toContain("ne peut pas servir");
});

test("a second one on the same folder is refused until the first one is stopped by Ctrl-C, said twice", async () => {
  const dataFolder = join(await openTestFolder(), "donnees");
  const first = startLine(["serve", "--port", "0", "--no-example"], dataFolder);
  await first.until(/http:\/\/127/);
  expect(await serversIn(dataFolder)).not.toEqual([]);
  pointAtFolder(dataFolder);
  const second = await runLine(["serve", "--port", "0", "--json"]);
  expect(second.status).toBe(1);
  expect(documentOf(second)).toMatchObject({ refusal: { code: "folderInUse" } });
  expect(second.err).toContain("Un autre Ouvrage travaille déjà dans le dossier");
  expect(second.err).toContain("OUVRAGE_DATA");
  first.kill("SIGINT");
  first.kill("SIGINT");
  expect(await first.ended, first.said.err).toBe(0);
  expect(await serversIn(dataFolder)).toEqual([]);
  expect(first.said.err).not.toMatch(/\.ts:\d|Warning/);
});
