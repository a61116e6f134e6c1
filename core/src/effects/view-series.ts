import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { ProjectStore } from "../projects/index.ts";
import type { SeriesStore } from "./ports.ts";
import type { SeriesValue } from "./series-model.ts";

interface SeriesHouse {
  readonly projects: ProjectStore;
  readonly series: SeriesStore;
}

/** In order of precedence. */
export type ViewSeriesRefusal = NotAllowed | { readonly code: "unknownDocument" };
export type RemoveSeriesRefusal = ViewSeriesRefusal | { readonly code: "unknownSeries" };

/** The business series of a project, figure by figure. */
export async function viewSeries(
  house: SeriesHouse,
  actor: Actor,
  { project }: { readonly project: string },
): Promise<Result<{ readonly values: readonly SeriesValue[] }, ViewSeriesRefusal>> {
  if (!may(actor, "viewEffects")) return refuse(notAllowed);
  if ((await house.projects.find(project)) === undefined) return refuse({ code: "unknownDocument" });
  return accept({ values: await house.series.ofProject(project) });
}

/** Takes a whole series out of a project, by its name. */
export async function removeSeries(
  house: SeriesHouse,
  actor: Actor,
  { project, series }: { readonly project: string; readonly series: string },
): Promise<Result<{ readonly removed: true }, RemoveSeriesRefusal>> {
  if (!may(actor, "editEffects")) return refuse(notAllowed);
  if ((await house.projects.find(project)) === undefined) return refuse({ code: "unknownDocument" });
  if (!(await house.series.remove(project, series))) return refuse({ code: "unknownSeries" });
  return accept({ removed: true });
}
