import type { Actor } from "../../../core/src/access/index.ts";
import { councilPageWordsFr } from "../../../core/src/field/index.ts";
import type { Result } from "../../../core/src/kernel/result.ts";
import { isLinkSubject, type OpenedLink } from "../../../core/src/links/index.ts";
import { exportProjectDocument } from "../../../core/src/reports/index.ts";
import { councilWordPath, type LinkPage } from "../http/link-door.ts";
import type { Rooms } from "../http/rooms.ts";

/** Acts in a transaction of its own, walled for the actor. */
export type ActFor = <Value, Refusal>(
  actor: Actor,
  work: (rooms: Rooms) => Promise<Result<Value, Refusal>>,
) => Promise<Result<Value, Refusal>>;

/** The consultation file of a project, for a works-council member without an account, with a way to answer it. */
export function councilPage(act: ActFor): LinkPage {
  return {
    method: "GET",
    path: "/c/:token",
    purposes: ["councilFile"],
    async serve(opened, request, reply) {
      const file = await act(opened.actor, (rooms) => readFile(rooms, opened));
      if (!file.ok) return undefined;
      const page = withAnswerLink(lightPage(file.value.bytes), request.url);
      return reply.type("text/html; charset=utf-8").send(page);
    },
  };
}

const embeddedFonts = /(?<=<style>)(?:@font-face\{[^}]*\})+/;

/** A file carries its letters; a page on a phone does without, and its security policy refuses them anyway. */
function lightPage(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replace(embeddedFonts, "");
}

/** First on the page, where somebody who reads with a keyboard meets it too. */
function withAnswerLink(page: string, url: string): string {
  const token = /^\/c\/([\w.~-]+)/.exec(url)?.[1] ?? "";
  const { nav, link } = councilPageWordsFr;
  const markup = `<nav aria-label="${nav}"><p><a href="/c/${token}/${councilWordPath}">${link}</a></p></nav>`;
  return page.replace(/<main[^>]*>/, (main) => `${main}${markup}`);
}

async function readFile(rooms: Rooms, { actor, project, purpose, subject }: OpenedLink) {
  const kept = await rooms.projects.find(project);
  if (kept === undefined || !isLinkSubject(kept.content, purpose, subject)) {
    return { ok: false, refusal: { code: "unknownDocument" } } as const;
  }
  // As who leads the project hands it over: representatives read on a screen what they would read on paper.
  const leader: Actor = { ...actor, roles: ["hr"] };
  return exportProjectDocument(rooms, leader, { project, kind: "councilFile", format: "html" });
}
