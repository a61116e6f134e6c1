import type { FastifyInstance } from "fastify";
import { openInvitationDesk } from "./answers/invitation-desk.ts";
import { type AnswerSetting, openAnswerPages } from "./answers/open-answer-pages.ts";
import { openSealedAnswers } from "./answers/sealed-answers.ts";
import { type FieldSetting, openFieldPages } from "./field/open-field-pages.ts";
import { type LinkPage, oneAddress, serveLinkPages } from "./http/link-door.ts";
import { countWrongTokens } from "./http/wrong-tokens.ts";
import { type ActFor, councilPage } from "./links/council-page.ts";
import { type LinkDeskSources, openLinkDesk } from "./links/open-link.ts";
import { serveOpenTables } from "./observatory/open-tables.ts";
import { serveStatusLists } from "./passports/status-page.ts";
import { sentencesPages } from "./practices/sentences-page.ts";

/** What the pages for people without an account are served with. */
export interface LinkPageSetting
  extends Omit<FieldSetting, "act">,
    Pick<AnswerSetting, "receipts" | "siteOrigin">,
    LinkDeskSources {
  readonly act: ActFor;
  /** The installation’s key, from which each organisation’s is drawn. */
  readonly master: Buffer;
  /** How many servers share the work. */
  readonly servers: () => number;
  /** Opens what phones sealed. */
  readonly answersKey: Buffer;
}

/** Serves the pages for people without an account: those of a project's links, and those of a survey's invitations. */
export async function openLinkPages(app: FastifyInstance, setting: LinkPageSetting): Promise<void> {
  const { act, database, dataFolder, clock, tokens, writeLine, phoneFiles, tell } = setting;
  serveStatusLists(app, setting);
  serveOpenTables(app, setting);
  // Tokens tried at one kind of page count for the other.
  const wrong = countWrongTokens(() => Date.parse(clock.now()), undefined, setting.servers);
  const links = openLinkDesk({ database, tokens, clock, writeLine });
  await openFieldPages(app, { act, dataFolder, phoneFiles, tell }, (plugin, pages) =>
    serveLinkPages(plugin, links, wrong, [...pages, ...readingPages(act)]),
  );
  await openAnswerPages(app, {
    act,
    wrong,
    dataFolder,
    phoneFiles,
    tell,
    desk: openInvitationDesk(database, tokens, clock),
    links,
    receipts: setting.receipts,
    sealed: openSealedAnswers(setting.answersKey),
    siteOrigin: setting.siteOrigin,
  });
}

/** The pages below "/c/": the council's file, and the sentences of a case study that quote somebody. */
function readingPages(act: ActFor): readonly LinkPage[] {
  const [shown, ...others] = sentencesPages(act);
  return [...(shown === undefined ? [councilPage(act)] : [oneAddress(councilPage(act), shown)]), ...others];
}
