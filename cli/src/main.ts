import { profileCommand } from "./categories/profile.ts";
import { estimateCommand } from "./evaluation/estimate.ts";
import { runCommandLine } from "./run-command-line.ts";
import { serveCommand } from "./serve/serve.ts";
import { importCommand } from "./workforce/import.ts";

const stop = new AbortController();
process.on("SIGINT", () => stop.abort(new DOMException("interrupted", "AbortError")));
process.on("SIGTERM", () => stop.abort(new DOMException("terminated", "AbortError")));

const commands = [serveCommand, importCommand, profileCommand, estimateCommand];

process.exitCode = await runCommandLine(commands, process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isWatched: process.stderr.isTTY === true,
  signal: stop.signal,
});
