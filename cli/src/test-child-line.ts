import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const main = fileURLToPath(new URL("./main.ts", import.meta.url));

/** A line run by a Node of its own, as people run it. */
export interface ChildLine {
  readonly pid: number;
  readonly said: { readonly out: string; readonly err: string };
  kill(signal: NodeJS.Signals): void;
  /** Waits until it has written something that matches, on either side. Throws with what it said when it ends first. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  /** Its exit status, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

const pollMilliseconds = 20;

/** Starts a line with its own data folder; what still runs at the end of the test is killed. */
export function startLine(
  given: readonly string[],
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
): ChildLine {
  const child = spawn(process.execPath, [main, ...given], {
    env: { ...process.env, OUVRAGE_DATA: dataFolder, DATABASE_URL: "", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { out: "", err: "" };
  child.stdout.on("data", (text) => {
    said.out += text;
  });
  child.stderr.on("data", (text) => {
    said.err += text;
  });
  const ended = once(child, "close").then(() => child.exitCode ?? child.signalCode);
  onTestFinished(() => void child.kill("SIGKILL"));
  return {
    pid: child.pid ?? 0,
    said,
    kill: (signal) => void child.kill(signal),
    ended,
    async until(pattern) {
      for (;;) {
        const found = pattern.exec(`${said.out}\n${said.err}`);
        if (found !== null) return found;
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(JSON.stringify(said));
        await new Promise((tick) => setTimeout(tick, pollMilliseconds));
      }
    },
  };
}
