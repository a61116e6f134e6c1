import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { caseNames } from "./case-names.ts";
import type { WritingHouse } from "./change-case.ts";
import { configurationOf } from "./configuration.ts";
import { copyCase, maskedConfiguration } from "./copy-case.ts";
import { gatherCase } from "./gather-case.ts";
import type { PublishedCase } from "./model.ts";
import { consentedReach } from "./read-consent.ts";
import { type PublishedReach, reachesAsFar } from "./vocabulary.ts";

/** What is done to the consents of a project. */
export interface AboutProject {
  readonly project: string;
}

/** In order of precedence. */
export type ConsentRefusal = NotAllowed | { readonly code: "unknownDocument" | "noCaseStudy" };

/**
 * The owner lets the case study go as far as this, until it is withdrawn. It replaces what was allowed before: a nearer
 * reach takes down at once what stood farther.
 */
export async function giveConsent(
  house: WritingHouse,
  actor: Actor,
  { project, reach }: AboutProject & { readonly reach: PublishedReach },
): Promise<Result<void, ConsentRefusal>> {
  if (!may(actor, "consentCaseStudy")) return refuse(notAllowed);
  const begun = await findBegun(house, project);
  if (!begun.ok) return begun;
  const at = house.clock.now();
  const earlier = await house.cases.consents(project);
  await house.cases.withdrawConsents(project, at);
  const number = (earlier.at(-1)?.number ?? 0) + 1;
  const consent = { number, reach, givenAt: at, givenBy: actor.account, withdrawnAt: "" };
  await house.cases.addConsent(project, consent);
  const published = await house.cases.publication(project);
  if (published !== undefined && !reachesAsFar(reach, published.reach)) await house.cases.unpublish(project);
  return accept(undefined);
}

/** Withdraws every consent: the copy leaves the library in the same act. What others took away cannot come back. */
export async function withdrawConsent(
  house: WritingHouse,
  actor: Actor,
  { project }: AboutProject,
): Promise<Result<void, ConsentRefusal>> {
  if (!may(actor, "consentCaseStudy")) return refuse(notAllowed);
  const begun = await findBegun(house, project);
  if (!begun.ok) return begun;
  await house.cases.withdrawConsents(project, house.clock.now());
  await house.cases.unpublish(project);
  return accept(undefined);
}

async function findBegun(house: WritingHouse, project: string) {
  if ((await house.projects.find(project)) === undefined) return refuse({ code: "unknownDocument" } as const);
  const kept = await house.cases.find(project);
  return kept === undefined ? refuse({ code: "noCaseStudy" } as const) : accept(kept);
}

/** In order of precedence. `aboveConsent`: the owner did not let it go so far. */
export type PublishCaseRefusal =
  | ConsentRefusal
  | { readonly code: "aboveConsent" | "nothingToPublish" | "noNetwork" };

/** Puts a masked copy in the library, of the sentences that may go so far; it replaces the one that was there. */
export async function publishCase(
  house: WritingHouse,
  actor: Actor,
  { project, reach }: AboutProject & { readonly reach: PublishedReach },
): Promise<Result<void, PublishCaseRefusal>> {
  if (!may(actor, "publishCaseStudy")) return refuse(notAllowed);
  const subject = await gatherCase(house, actor, project);
  if (subject === undefined) return refuse({ code: "unknownDocument" });
  const kept = await house.cases.find(project);
  if (kept === undefined) return refuse({ code: "noCaseStudy" });
  const consented = consentedReach(await house.cases.consents(project));
  if (!reachesAsFar(consented, reach)) return refuse({ code: "aboveConsent" });
  const names = caseNames(subject);
  const copied = copyCase(kept.content, await house.cases.approvals(project), names, reach);
  if (copied.sentences.length === 0) return refuse({ code: "nothingToPublish" });
  const own = (await house.organisations.mine()).find(({ id }) => id === actor.organisation);
  const configuration = configurationOf(subject, kept.content.setting, house.sayCase);
  const copy: PublishedCase = {
    schemaVersion: 1,
    id: house.ids.next(),
    reach,
    ...copied,
    company: reach === "named" ? (own?.name ?? "") : "",
    isFictional: own?.isFictional ?? false,
    publishedOn: house.clock.today(),
    reviewOn: kept.content.reviewOn,
    configuration: maskedConfiguration(configuration, names),
  };
  const publication = { shelf: copy.id, reach, revision: kept.revision, publishedAt: house.clock.now() };
  return (await house.cases.publish(project, publication, copy))
    ? accept(undefined)
    : refuse({ code: "noNetwork" });
}

/** Takes the copy out of the library; consents stay as they are. */
export async function unpublishCase(
  house: WritingHouse,
  actor: Actor,
  { project }: AboutProject,
): Promise<Result<void, ConsentRefusal>> {
  if (!may(actor, "publishCaseStudy")) return refuse(notAllowed);
  const begun = await findBegun(house, project);
  if (!begun.ok) return begun;
  await house.cases.unpublish(project);
  return accept(undefined);
}
