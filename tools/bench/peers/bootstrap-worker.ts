import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { readPeople } from "./bench-people.ts";
import { drawEffects } from "./bootstrap.ts";

const shareSchema = z.object({ folder: z.string(), rows: z.int(), seed: z.int(), draws: z.int() });

/** Draws its share of a bootstrap and says what it found. */
const { folder, rows, seed, draws } = shareSchema.parse(workerData);
parentPort?.postMessage(drawEffects(readPeople(folder, rows), seed, draws));
