export { linkRoutes } from "./contract.ts";
export { type LinkStanding, latestExpiry, linkStanding, usualExpiry } from "./link-days.ts";
export { invitationSubject, isLinkSubject, type LinkSubject, linkSubjects } from "./link-subjects.ts";
export { type LinkList, listLinks } from "./list-links.ts";
export { type MadeLink, makeLinks } from "./make-links.ts";
export { openMemoryLinkStore } from "./memory-link-store.ts";
export {
  type LinkPurpose,
  linkPaths,
  linkPurposes,
  type OpenedLink,
  type ProjectLink,
  type WishedLink,
} from "./model.ts";
export { fillIn, linkNotice, personLanguages, personWords } from "./person-notice.ts";
export type { LinkDesk, LinkStore, LinkTokens, MarkedLink } from "./ports.ts";
export { renewLink } from "./renew-link.ts";
export { revokeLink } from "./revoke-link.ts";
export { sendLink } from "./send-link.ts";
export { linkWordsFr } from "./words.fr.ts";
export { composeLetter } from "./write-letter.ts";
