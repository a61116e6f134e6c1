import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Versions } from "../../../core/src/packages/index.ts";

const packageSchema = z.object({ version: z.string() });

/** Versions of the installed Ouvrage and of the Node that runs it. */
export function openVersions(): Versions {
  const text = readFileSync(new URL("../../../package.json", import.meta.url), "utf8");
  const { version: ouvrage } = packageSchema.parse(JSON.parse(text));
  return () => ({ ouvrage, node: process.versions.node });
}
