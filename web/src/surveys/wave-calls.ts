import { waveRoutes } from "../../../core/src/surveys/public.ts";
import { call } from "../http/call.ts";

/** The waves of a project, and what planning another one needs. */
export type ShownWaves = Awaited<ReturnType<typeof listWaves>>;

export function listWaves(project: string, signal: AbortSignal) {
  return call(waveRoutes.list, { parameters: { project } }, signal);
}
