import type { LongWork, Progress } from "../../../core/src/kernel/long-work.ts";
import { say } from "../say.ts";
import type { Terminal } from "./terminal.ts";

const percent = new Intl.NumberFormat("fr-FR", { style: "percent" });
const count = new Intl.NumberFormat("fr-FR");

/** Long work of a command: its progress on one line of standard error when someone watches, Ctrl-C to stop it. */
export function showProgress<Phase extends string>(terminal: Terminal): LongWork<Phase> & { clear(): void } {
  let shown = "";
  return {
    signal: terminal.signal,
    report(progress) {
      if (!terminal.isWatched) return;
      const line = writeProgress(progress);
      if (line === shown) return;
      shown = line;
      terminal.err(`\r\u001b[K${line}`);
    },
    clear() {
      if (shown !== "") terminal.err("\r\u001b[K");
    },
  };
}

function writeProgress({ phase, done, total }: Progress): string {
  const word = say(phase === "storing" ? "command.progress.storing" : "command.progress.reading");
  return total === undefined || total === 0
    ? `${word}… ${count.format(done)}`
    : `${word}… ${percent.format(done / total)}`;
}
