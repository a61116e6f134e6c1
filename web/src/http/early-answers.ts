import { opensThroughShare, type UseCase } from "../../../core/src/access/public.ts";
import { actingShare } from "./acting-share.ts";
import { currentOrganisation } from "./current-organisation.ts";
import { wasAllowed } from "./known-acts.ts";
import { freshFor, queries } from "./queries.ts";

/** What a page is sure to ask first: its address, under which use case, and the query that keeps the answer. */
export interface EarlyQuestion {
  readonly useCase: UseCase;
  readonly path: `/api/${string}`;
  readonly queryKey: readonly string[];
}

/** Answers on their way, by everything the server tells apart. */
const underWay = new Map<string, Promise<Response | undefined>>();

/** Milliseconds after which an answer that no page took is forgotten. */
const patience = 10_000;

/** Headers of a request: the organisation on screen, and the share acted through where the use case opens to shares. */
export function placeHeaders(useCase: string | undefined): Record<string, string> {
  const organisation = currentOrganisation();
  const share = useCase !== undefined && opensThroughShare(useCase) ? actingShare() : undefined;
  return {
    ...(organisation === undefined ? {} : { "ouvrage-organisation": organisation }),
    ...(share === undefined ? {} : { "ouvrage-share": share }),
  };
}

/**
 * Asks before the page that will read the answer is there: the server works while its code comes in. Nothing is asked
 * that this browser knows from a moment ago, nor what the server, when it was last asked, did not open to the person: a
 * refusal that nobody meant would be a line of the journal.
 */
export function askEarly({ useCase, path, queryKey }: EarlyQuestion): void {
  if (queries.getQueryCache().find({ queryKey })?.isStaleByTime(freshFor) === false) return;
  const headers = placeHeaders(useCase);
  if (headers["ouvrage-share"] === undefined && !wasAllowed(useCase)) return;
  const name = nameOf(path, headers);
  if (underWay.has(name)) return;
  // What went wrong is met again, and told, by the call itself.
  const answer = fetch(path, { headers }).catch(() => undefined);
  underWay.set(name, answer);
  setTimeout(() => underWay.delete(name), patience);
}

/**
 * The answer to a question asked early, once; nothing when there was none, when it did not come, or when it came before
 * the person had signed in.
 */
export async function takeEarly(
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<Response | undefined> {
  const name = nameOf(path, headers);
  const answer = underWay.get(name);
  underWay.delete(name);
  const given = await answer;
  return given?.status === 401 ? undefined : given;
}

function nameOf(path: string, headers: Readonly<Record<string, string>>): string {
  return JSON.stringify([path, headers["ouvrage-organisation"], headers["ouvrage-share"]]);
}
