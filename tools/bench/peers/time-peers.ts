import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const lineSchema = z.object({ task: z.string(), peer: z.string(), seconds: z.number(), check: z.number() });
/** Seconds of one R package on one task; `check` is a figure of its answer. */
export type PeerTime = z.infer<typeof lineSchema>;

const script = fileURLToPath(new URL("peers.R", import.meta.url));

/** Times the R packages that are installed on the tables of the folder; none where R is not. */
export function timePeers(folder: string): readonly PeerTime[] {
  const ran = spawnSync("Rscript", [script, folder], { encoding: "utf8", maxBuffer: 2 ** 26 });
  if (ran.error !== undefined || ran.stdout === null) return [];
  const lines = ran.stdout.split("\n").filter((line) => line.startsWith("{"));
  return lines.map((line) => lineSchema.parse(JSON.parse(line)));
}
