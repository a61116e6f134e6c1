import type { LongWork, Progress } from "../../../core/src/kernel/long-work.ts";
import { say } from "../say.ts";
import type { Terminal } from "./terminal.ts";

const clearedLine = "\r\u001b[K";

/** Long work that shows its progress on one line of standard error when someone watches; `clear` takes it away. */
export function showProgress(terminal: Terminal, signal: AbortSignal): LongWork & { clear(): void } {
  let shown = "";
  return {
    signal,
    report(progress) {
      if (!terminal.isWatched) return;
      const line = writeProgress(progress);
      if (line === shown) return;
      shown = line;
      terminal.err(`${clearedLine}${line}`);
    },
    clear() {
      if (shown !== "") terminal.err(clearedLine);
      shown = "";
    },
  };
}

function writeProgress({ phase, done, total }: Progress): string {
  const word = say(phase === "storing" ? "command.progress.storing" : "command.progress.reading");
  if (total !== undefined && total > 0) return say("command.progress.share", { word, share: done / total });
  return done === 0 ? `${word}…` : say("command.progress.count", { word, done });
}
