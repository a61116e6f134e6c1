import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";

const main = fileURLToPath(new URL("../../../cli/src/main.ts", import.meta.url));
/** Milliseconds that a journey waits for something on the screen, on two slow cores. */
const patience = 20_000;

export const chromiumPath = "/usr/bin/chromium";

/** Says why journeys cannot be run on this machine, or `undefined` when they can. */
export const whyNoJourney: string | undefined = existsSync(chromiumPath)
  ? undefined
  : `not run: no Chromium at ${chromiumPath}`;

/** Nothing of the browser's own reaches for the network; root needs no sandbox to be refused. */
export const browserArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The application as a newcomer starts it, with its own data, and a browser in front of it. */
export interface OpenApplication {
  readonly address: string;
  readonly dataFolder: string;
  /** A new page of the given width, in a browser profile of its own, on the application's first page. */
  openPage(width?: number): Promise<WatchedPage>;
  /** Stops answering, as when the network is gone; what is kept stays. */
  leave(): Promise<void>;
  /** Answers again, at the same address with what was kept. */
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

export interface WatchedPage {
  readonly page: Page;
  /** Script errors, and requests to any other host than ours; a journey ends by expecting none. */
  readonly offences: readonly string[];
}

/** A browser without any application in front of it. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, args: browserArguments });
}

/** Starts the application on a free port with an empty data folder. Throws what it said when it does not start. */
export async function openApplication(
  options: { readonly arguments?: readonly string[] } = {},
): Promise<OpenApplication> {
  const dataFolder = await mkdtemp(join(tmpdir(), "ouvrage-journey-"));
  const start = (port: string) =>
    spawn(process.execPath, [main, "serve", "--port", port, ...(options.arguments ?? [])], {
      env: { ...process.env, OUVRAGE_DATA: dataFolder, DATABASE_URL: "" },
      stdio: ["ignore", "pipe", "pipe"],
    });
  let server = start("0");
  const stop = async () => {
    await stopServer(server);
    await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    const address = await readAddress(server);
    const browser = await openBrowser();
    return {
      address,
      dataFolder,
      openPage: (width = 1280) => openWatchedPage(browser, address, width),
      leave: () => stopServer(server),
      async comeBack() {
        server = start(new URL(address).port);
        await readAddress(server);
      },
      async close() {
        await browser.close();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function readAddress(server: ChildProcess): Promise<string> {
  const said: string[] = [];
  server.stderr?.on("data", (text) => said.push(String(text)));
  return new Promise((resolve, reject) => {
    if (server.stdout === null) throw new Error("invalid server; must have an output");
    createInterface({ input: server.stdout }).on("line", (line) => {
      const found = /http:\/\/\S+/.exec(line);
      if (found !== null) resolve(found[0]);
    });
    server.once("error", reject);
    server.once("exit", () => reject(new Error(`the application did not start: ${said.join("")}`)));
  });
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  await gone;
}

async function openWatchedPage(browser: Browser, address: string, width: number): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const offences: string[] = [];
  page.on("pageerror", (error) => offences.push(`script: ${error.message}`));
  page.on("console", (message) => {
    // A refusal is an answer with a status: the browser calls it an error, the screen tells it in words.
    const isRefusal = message.text().includes("status of 4");
    if (message.type() === "error" && !isRefusal) offences.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const isOurs = request.url().startsWith(address) || /^(data|blob):/.test(request.url());
    if (!isOurs) offences.push(`request: ${request.url()}`);
  });
  await page.goto(address);
  return { page, offences };
}
