import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";

const main = fileURLToPath(new URL("../../../cli/src/main.ts", import.meta.url));
const chromiumPath = "/usr/bin/chromium";

/** Nothing of the browser's own reaches for the network; root needs no sandbox to be refused. */
const browserArguments = [
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
  /** A new page of the given width, that fails its journey on any error of a script or any request elsewhere. */
  openPage(width?: number): Promise<WatchedPage>;
  close(): Promise<void>;
}

export interface WatchedPage {
  readonly page: Page;
  /** Script errors, and requests to any other host than ours. */
  readonly offences: readonly string[];
}

export async function openApplication(
  options: { readonly arguments?: readonly string[] } = {},
): Promise<OpenApplication> {
  const dataFolder = await mkdtemp(join(tmpdir(), "ouvrage-journey-"));
  const server = spawn(process.execPath, [main, "serve", "--port", "0", ...(options.arguments ?? [])], {
    env: { ...process.env, OUVRAGE_DATA: dataFolder, DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  server.stderr.on("data", (text) => said.push(String(text)));
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: server.stdout }).on("line", (line) => {
      const found = /http:\/\/\S+/.exec(line);
      if (found !== null) resolve(found[0]);
    });
    server.once("exit", () => reject(new Error(`the application did not start: ${said.join("")}`)));
  });
  const browser = await chromium.launch({ executablePath: chromiumPath, args: browserArguments });
  return {
    address,
    dataFolder,
    openPage: (width = 1280) => openWatchedPage(browser, address, width),
    async close() {
      await browser.close();
      const gone = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await gone;
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function openWatchedPage(browser: Browser, address: string, width: number): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: "fr-FR",
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const offences: string[] = [];
  page.on("pageerror", (error) => offences.push(`script: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("status of 4"))
      offences.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const elsewhere = !request.url().startsWith(address) && !/^(data|blob):/.test(request.url());
    if (elsewhere) offences.push(`request: ${request.url()}`);
  });
  await page.goto(address);
  return { page, offences };
}
