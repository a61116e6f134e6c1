export { linkRoutes } from "./contract.ts";
export { type LinkStanding, latestExpiry, usualExpiry } from "./link-days.ts";
export { invitationSubject, type LinkSubject, linkSubjects } from "./link-subjects.ts";
export type { LinkSummary } from "./list-links.ts";
export type { MadeLink } from "./make-links.ts";
export { type LinkPurpose, linkPaths, linkPurposes, type ProjectLink, type WishedLink } from "./model.ts";
export { type LinkNotice, linkNotice, personLanguages, personWords } from "./person-notice.ts";
export { linkWordsFr } from "./words.fr.ts";
