import type { RouteOutput } from "../../../core/src/access/public.ts";
import { type EffectBook, effectRoutes, type SeriesValue } from "../../../core/src/effects/public.ts";
import { call } from "../http/call.ts";
import type { DocumentKeeper, KeptDocument } from "../parts/document-keeper.ts";

type Viewed = RouteOutput<typeof effectRoutes.view>;

/** Everything that the page of effects shows. */
export interface EffectsOnScreen {
  readonly viewed: Viewed;
  readonly kept: KeptDocument<EffectBook>;
  readonly series: readonly SeriesValue[];
}

function keptOf({ id, revision, savedAt, book }: Viewed): KeptDocument<EffectBook> {
  return { id, revision, savedAt, content: book };
}

/** Throws `CallRefused`. */
export async function loadEffects(project: string, signal?: AbortSignal): Promise<EffectsOnScreen> {
  const [viewed, { values }] = await Promise.all([
    call(effectRoutes.view, { parameters: { project } }, signal),
    call(effectRoutes.series, { parameters: { project } }, signal),
  ]);
  return { viewed, kept: keptOf(viewed), series: values };
}

/** Books of effects kept by the server, each under the id of its project. */
export const effectKeeper: Pick<DocumentKeeper<EffectBook>, "load" | "save"> = {
  load: async (project, signal) => keptOf(await call(effectRoutes.view, { parameters: { project } }, signal)),
  save: (project, content, basedOnRevision) =>
    call(effectRoutes.save, { parameters: { project }, body: { content, basedOnRevision } }),
};
