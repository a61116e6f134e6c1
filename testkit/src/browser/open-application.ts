import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { compiledOnce, copyFirstStart, placeForJourneys } from "./keep-first-start.ts";

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
  /** What it has said so far on standard output. */
  readonly said: () => string;
  /** A new page of the given width, in a browser profile of its own. */
  openPage(width?: number, options?: PageOptions): Promise<WatchedPage>;
  /** Stops answering, as when the network is gone; what is kept stays. */
  leave(): Promise<void>;
  /** Answers again, at the same address with what was kept. */
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

export interface PageOptions {
  /** Where it opens; the application's first page unless told. */
  readonly path?: string;
  /** Whether the browser keeps the whole application for days without network, which takes it two seconds more. */
  readonly isKeptOffline?: boolean;
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

export interface ApplicationOptions {
  readonly arguments?: readonly string[];
  /** Settings of the operator. */
  readonly environment?: Readonly<Record<string, string>>;
  /** A port chosen beforehand: a public address names it. */
  readonly port?: number;
}

/** Starts the application on a free port, as a first start leaves it. Throws what it said when it does not start. */
export async function openApplication(options: ApplicationOptions = {}): Promise<OpenApplication> {
  const dataFolder = await mkdtemp(join(await placeForJourneys(), "ouvrage-journey-"));
  if (options.arguments === undefined) await copyFirstStart(dataFolder, startOnce);
  const start = (port: string) => startServer(dataFolder, port, options);
  let server = start(String(options.port ?? 0));
  let said = "";
  server.stdout?.on("data", (text) => {
    said += text;
  });
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
      said: () => said,
      openPage: (width = 1280, options = {}) => openWatchedPage(browser, address, width, options),
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

function startServer(dataFolder: string, port: string, options: ApplicationOptions = {}): ChildProcess {
  return spawn(process.execPath, [main, "serve", "--port", port, ...(options.arguments ?? [])], {
    env: {
      ...process.env,
      ...compiledOnce(),
      OUVRAGE_DATA: dataFolder,
      DATABASE_URL: "",
      ...options.environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Opens the application on a folder and stops it, as somebody who looked once. */
async function startOnce(dataFolder: string): Promise<void> {
  const server = startServer(dataFolder, "0");
  await readAddress(server);
  await stopServer(server);
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

async function openWatchedPage(
  browser: Browser,
  address: string,
  width: number,
  { path = "/", isKeptOffline = false }: PageOptions,
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    acceptDownloads: true,
    serviceWorkers: isKeptOffline ? "allow" : "block",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  // Listened to from the start: asked for at the moment of a click, the picker can open before anyone listens.
  page.on("filechooser", () => undefined);
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
  await page.goto(new URL(path, address).href);
  return { page, offences };
}
