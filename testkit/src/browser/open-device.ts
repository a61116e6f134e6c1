import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Browser, chromium, type Page } from "playwright-core";
import { browserArguments, chromiumPath } from "./open-application.ts";

/** A device of somebody's own: one browser profile, that stays when the browser dies. */
export interface Device {
  /** Opens the browser on an address. The browser is dead before. */
  open(address: string): Promise<Page>;
  /** Kills the browser and all its processes at once, as a flat battery would (SIGKILL). */
  kill(): Promise<void>;
  /** Kills it for good and forgets its profile. */
  close(): Promise<void>;
}

/** Milliseconds that a page waits for something on the screen, on two slow cores. */
const patience = 20_000;

/** A new device, whose browser is not open yet. */
export async function openDevice(): Promise<Device> {
  const profile = await mkdtemp(join(tmpdir(), "ouvrage-device-"));
  let running: { readonly child: ChildProcess; readonly browser: Browser } | undefined;
  const kill = async () => {
    const { child, browser } = running ?? {};
    running = undefined;
    if (child?.pid === undefined) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    // A group of its own: the browser and what it started, and nothing else.
    process.kill(-child.pid, "SIGKILL");
    await gone;
    await browser?.close();
  };
  return {
    kill,
    async open(address) {
      const child = spawn(chromiumPath, argumentsFor(profile), {
        detached: true,
        stdio: ["ignore", "ignore", "pipe"],
      });
      const browser = await chromium.connectOverCDP(await debuggingAddress(child));
      running = { child, browser };
      const [context] = browser.contexts();
      const page = context?.pages()[0] ?? (await context?.newPage());
      if (page === undefined) throw new Error("invalid browser; must open a page");
      page.setDefaultTimeout(patience);
      await page.goto(address);
      return page;
    },
    async close() {
      await kill();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function argumentsFor(profile: string): readonly string[] {
  return [
    ...browserArguments,
    "--headless=new",
    "--remote-debugging-port=0",
    "--lang=fr-FR",
    "--window-size=1280,900",
    `--user-data-dir=${profile}`,
    "about:blank",
  ];
}

function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stderr === null) throw new Error("invalid browser; must have an output");
    createInterface({ input: child.stderr }).on("line", (line) => {
      const found = /DevTools listening on (ws:\/\/\S+)/.exec(line);
      if (found?.[1] !== undefined) resolve(found[1]);
    });
    child.once("error", reject);
    child.once("exit", () => reject(new Error("the browser did not start")));
  });
}
