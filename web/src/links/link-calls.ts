import { linkRoutes, type WishedLink } from "../../../core/src/links/public.ts";
import { call } from "../http/call.ts";

export const linksKey = (project: string) => ["project-links", project] as const;

/** The links of a project. Every call throws `CallRefused`. */
export const listLinks = (project: string, signal: AbortSignal) =>
  call(linkRoutes.list, { parameters: { project } }, signal);

export const makeLinks = (project: string, wished: readonly WishedLink[]) =>
  call(linkRoutes.make, { parameters: { project }, body: { wished: [...wished] } });

export const renewLink = (project: string, link: string) =>
  call(linkRoutes.renew, { parameters: { project, link } });

export const revokeLink = (project: string, link: string) =>
  call(linkRoutes.revoke, { parameters: { project, link } });

export const sendLink = (
  project: string,
  link: string,
  letter: { readonly token: string; readonly to: string },
) => call(linkRoutes.send, { parameters: { project, link }, body: letter });

export type LinkLine = Awaited<ReturnType<typeof listLinks>>["links"][number];
/** A link with what opens it, as it is told once. */
export type FreshLink = Awaited<ReturnType<typeof renewLink>>;
