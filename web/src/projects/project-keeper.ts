import { accessRoutes, type RouteOutput } from "../../../core/src/access/public.ts";
import {
  type HiddenPart,
  type Passage,
  type Project,
  projectRoutes,
} from "../../../core/src/projects/public.ts";
import { type TrainingDesign, trainingRoutes } from "../../../core/src/training/public.ts";
import { call } from "../http/call.ts";
import type { DocumentKeeper, KeptDocument } from "../parts/document-keeper.ts";

/** The projects of the organisation and where each stands. Throws `CallRefused`. */
export function listProjects(signal?: AbortSignal): Promise<RouteOutput<typeof projectRoutes.list>> {
  return call(projectRoutes.list, {}, signal);
}

/** A project as the server shows it to this person. */
export interface ShownDocument extends KeptDocument<Project> {
  readonly hidden: readonly HiddenPart[];
}

/** A project and which of its parts are not shown to this person. Throws `CallRefused`. */
export function loadProject(project: string, signal?: AbortSignal): Promise<ShownDocument> {
  return call(projectRoutes.view, { parameters: { project } }, signal);
}

/** Projects kept by the server. */
export const projectKeeper: DocumentKeeper<Project> = {
  list: listProjects,
  load: loadProject,
  begin: (content) => call(projectRoutes.begin, { query: {}, body: content }),
  save: (project, content, basedOnRevision) =>
    call(projectRoutes.save, { parameters: { project }, body: { content, basedOnRevision } }),
  async remove(project) {
    await call(projectRoutes.remove, { parameters: { project } });
  },
};

/** Adds a passage to a project, on top of a revision. Throws `CallRefused`. */
export function recordPassage(
  project: string,
  passage: Passage,
  basedOnRevision: number,
): Promise<KeptDocument<Project>> {
  return call(projectRoutes.move, { parameters: { project }, body: { passage, basedOnRevision } });
}

/** A training design that a project may be linked to. Throws `CallRefused`. */
export function loadDesign(design: string, signal?: AbortSignal): Promise<KeptDocument<TrainingDesign>> {
  return call(trainingRoutes.view, { parameters: { design } }, signal);
}

/** Name of the organisation on screen; "" when it has none. Throws `CallRefused`. */
export async function organisationName(signal: AbortSignal): Promise<string> {
  const { current, organisations } = await call(accessRoutes.organisations, {}, signal);
  return organisations.find(({ id }) => id === current)?.name ?? "";
}
