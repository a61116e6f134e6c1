import { runCommandLine } from "./run-command-line.ts";

// Nobody reads any more: a program that had enough (head), or a terminal that was closed.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    const isUnread = error.code === "EPIPE" || (error.code === "EIO" && stream.isTTY);
    if (!isUnread) throw error;
  });
}

/** Asked several times, it stops once: a terminal and npm often say it twice. */
function catchStop(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => stop.abort(new DOMException(signal, "AbortError")));
  }
  return stop.signal;
}

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isWatched: process.stderr.isTTY === true,
  catchStop,
});
