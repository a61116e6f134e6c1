import { type ReturnBook, returnRoutes } from "../../../core/src/returns/public.ts";
import { call } from "../http/call.ts";
import type { DocumentKeeper, KeptDocument } from "../parts/document-keeper.ts";

/** What the card shows: what people wrote, and what the house knows beside. */
export interface ReturnOnScreen extends Awaited<ReturnType<typeof view>> {
  readonly kept: KeptDocument<ReturnBook>;
}

function view(project: string, signal?: AbortSignal) {
  return call(returnRoutes.view, { parameters: { project } }, signal);
}

/** Throws `CallRefused`. */
export async function loadReturn(project: string, signal?: AbortSignal): Promise<ReturnOnScreen> {
  const viewed = await view(project, signal);
  const { revision, content } = viewed;
  return { ...viewed, kept: { id: project, revision, savedAt: "", content } };
}

/** Books of returns kept by the server, each under the id of its project. */
export const returnKeeper: Pick<DocumentKeeper<ReturnBook>, "load" | "save"> = {
  load: async (project, signal) => (await loadReturn(project, signal)).kept,
  save: (project, content, basedOnRevision) =>
    call(returnRoutes.save, { parameters: { project }, body: { content, basedOnRevision } }),
};
