import { createHash, randomInt } from "node:crypto";
import type { Actor } from "../../core/src/access/index.ts";
import type { AccountPost } from "../../core/src/accounts/index.ts";
import type { ReceiptDesk, WaveLetter } from "../../core/src/answers/index.ts";
import type { Clock } from "../../core/src/kernel/clock.ts";
import type { Ids } from "../../core/src/kernel/ids.ts";
import type { MailSender } from "../../core/src/kernel/mail.ts";
import type { LinkTokens } from "../../core/src/links/index.ts";
import { calendarWriter, sayTrainingFrench } from "../../files/src/calendar/index.ts";
import {
  documentWriter,
  sayCaseFrench,
  sayEffectsFrench,
  sayFrench,
  sayPrepFrench,
  sayPrivacyFrench,
  sayProjectFrench,
} from "../../files/src/documents/index.ts";
import { formFiles } from "../../files/src/forms/index.ts";
import { lheoReader } from "../../files/src/lheo/index.ts";
import { packageFiles, sayPackageFrench } from "../../files/src/packages/index.ts";
import { practicalWriter, sayPracticalFrench } from "../../files/src/practical/index.ts";
import {
  businessSeriesFile,
  inspectSheet,
  payrollFile,
  tableReader,
  trainingRegisterFile,
} from "../../files/src/readers.ts";
import type { AuditMacs } from "./access/audit-mac.ts";
import { openAuditSeals } from "./access/audit-seals.ts";
import { openAuditTrail } from "./access/audit-trail.ts";
import { openOrganisationStore } from "./access/organisation-store.ts";
import { openMemberStore } from "./accounts/member-store.ts";
import { openProgramKeyStore } from "./accounts/program-key-store.ts";
import { secrets } from "./accounts/secrets.ts";
import { openAnswerStore } from "./answers/answer-store.ts";
import { openAtomLedgerStore } from "./answers/atom-ledger-store.ts";
import type { PostRoom } from "./answers/letter-room.ts";
import { openLetterStore } from "./answers/letter-store.ts";
import type { PoolKeys } from "./answers/pool-keys.ts";
import { openCategoryStore } from "./categories/category-store.ts";
import { openComparisonStore } from "./comparisons/comparison-store.ts";
import type { Database, Transaction } from "./database/index.ts";
import { openDiagnosisStore } from "./diagnosis/diagnosis-store.ts";
import { openEffectBookStore } from "./effects/effect-book-store.ts";
import { openSeriesStore } from "./effects/series-store.ts";
import { openFieldStore } from "./field/field-store.ts";
import type { OpenRooms } from "./http/rooms.ts";
import { openLinkStore } from "./links/link-store.ts";
import { openNeedStore } from "./network/need-store.ts";
import { openOfferStore } from "./network/offer-store.ts";
import { openObservatoryStore } from "./observatory/observatory-store.ts";
import { openPackagePost } from "./observatory/package-post.ts";
import { openPublicationShelf, openRequestShelf } from "./observatory/request-shelf.ts";
import { checkSignature, openDocumentSigner } from "./observatory/signer.ts";
import { openVersions } from "./packages/versions.ts";
import { openPassportKeys } from "./passports/passport-keys.ts";
import { openPassportStore } from "./passports/passport-store.ts";
import { openPlanStore } from "./plans/plan-store.ts";
import { openSealStore } from "./plans/seal-store.ts";
import { openFirmStore } from "./portfolio/firm-store.ts";
import { openAdaptationStore } from "./practices/adaptation-store.ts";
import { openCaseStore } from "./practices/case-store.ts";
import { newLibraryShelf, openLibraryStore } from "./practices/library-store.ts";
import { openErasureDigests } from "./privacy/erasure-digests.ts";
import { openHouseEraser } from "./privacy/house-eraser.ts";
import { openPersonalShelf } from "./privacy/personal-shelf.ts";
import { openRetentionShelf } from "./privacy/retention-shelf.ts";
import { openInvitationVoiceStore } from "./projects/invitation-voice-store.ts";
import { openProjectShelf } from "./projects/project-shelf.ts";
import { openProjectStore } from "./projects/project-store.ts";
import { openOwnRuleStore } from "./reference/own-rule-store.ts";
import { openReturnStore } from "./returns/return-store.ts";
import { keyFor } from "./secrets/master-key.ts";
import { connectionCodes } from "./sharing/connection-codes.ts";
import { openKinStore } from "./sharing/kin-store.ts";
import { openOrganisationRegister } from "./sharing/organisation-register.ts";
import { openShareStore } from "./sharing/share-store.ts";
import { openInvitedWaves } from "./surveys/invited-waves.ts";
import { openQuestionnaireStore } from "./surveys/questionnaire-store.ts";
import { openWaveStore } from "./surveys/wave-store.ts";
import { openTableWorks } from "./tables/table-works.ts";
import { sha256 } from "./training/sha256.ts";
import { openTrainingDesignStore } from "./training/training-design-store.ts";
import { newBookShelf, openPathShelf } from "./trajectories/path-shelf.ts";
import { openImportDesk } from "./workforce/import-desk.ts";
import { openLiveDesk } from "./workforce/live-desk.ts";
import { newSnapshotShelf } from "./workforce/month-snapshots.ts";
import { openPseudonyms } from "./workforce/pseudonyms.ts";
import { openWorkforceStore } from "./workforce/workforce-store.ts";

/** What every room shares, whoever asks. */
export interface RoomSources {
  readonly database: Database;
  readonly master: Buffer;
  readonly macs: AuditMacs;
  /** Told for which organisation a line of the trail is being written. */
  readonly noteLine: (organisation: string) => void;
  readonly post: AccountPost | undefined;
  readonly tokens: LinkTokens;
  readonly receipts: ReceiptDesk;
  readonly poolKeys: PoolKeys;
  readonly postRoom: PostRoom;
  /** This server among those of the database. */
  readonly process: string;
  readonly mail: MailSender;
  readonly siteOrigin: () => string;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** What needs neither an actor nor a transaction. */
const tools = {
  payrollFiles: payrollFile,
  sheets: inspectSheet,
  trainingRegisters: trainingRegisterFile,
  tables: tableReader,
  seriesTables: businessSeriesFile,
  formFiles,
  lheo: lheoReader,
  secrets,
  codes: connectionCodes,
  calendars: calendarWriter,
  practicalDocuments: practicalWriter,
  sha256,
  documents: documentWriter,
  packageFiles,
  checkSignature,
  tableWorks: openTableWorks(),
  digest: (text: string) => createHash("sha256").update(text, "utf8").digest("hex"),
  draw: (below: number) => randomInt(below),
};

/** Puts every store behind its port, for one actor in one transaction. */
export function furnishRooms(sources: RoomSources): OpenRooms {
  const { database, master, macs, noteLine, post, tokens, receipts, mail, siteOrigin, ids, clock } = sources;
  const kept = openKeptShelves();
  const digests = openErasureDigests(master);
  const french = speakFrench();
  const versions = openVersions();
  return (transaction, actor) => ({
    ...tools,
    ...furnishCompany(transaction, actor, kept),
    ...furnishProjects(transaction, actor, kept),
    ...furnishSurveys(transaction, actor, sources),
    ...furnishExchanges(transaction, actor),
    audit: openAuditTrail(transaction, actor, { macs, noteLine }),
    auditSeals: openAuditSeals(transaction, actor, macs),
    liveDesk: openLiveDesk(database, actor),
    // Keys are drawn when they are asked for only: hence getters, which spread would draw at once.
    get pseudonyms() {
      return openPseudonyms(keyFor(master, "employee pseudonyms", actor.organisation));
    },
    get documentSigner() {
      return openDocumentSigner(keyFor(master, "signature of documents", actor.organisation));
    },
    get passportKeys() {
      return openPassportKeys(master, actor.organisation);
    },
    packagePost: openPackagePost(database, { clock, sha256 }),
    register: openOrganisationRegister(database),
    personal: openPersonalShelf(transaction, actor, digests),
    houseEraser: openHouseEraser(database, actor),
    retention: openRetentionShelf(transaction, actor),
    receipts,
    post,
    tokens,
    mail,
    siteOrigin,
    versions,
    ...french,
    ids,
    clock,
  });
}

/** Shelves that outlive a transaction: what took long to make is kept until it changes. */
function openKeptShelves() {
  return { months: newSnapshotShelf(), books: newBookShelf(), library: newLibraryShelf() };
}

type KeptShelves = ReturnType<typeof openKeptShelves>;

/** The organisation itself: its members, its people, and what it thinks of their work and training. */
function furnishCompany(transaction: Transaction, actor: Actor, { months, books }: KeptShelves) {
  return {
    organisations: openOrganisationStore(transaction, actor),
    members: openMemberStore(transaction, actor),
    programKeys: openProgramKeyStore(transaction, actor),
    workforce: openWorkforceStore(transaction, actor, months),
    paths: openPathShelf(transaction, actor, books),
    desk: openImportDesk(transaction.kysely, actor),
    categories: openCategoryStore(transaction, actor),
    diagnoses: openDiagnosisStore(transaction, actor),
    ownRules: openOwnRuleStore(transaction, actor),
    trainingDesigns: openTrainingDesignStore(transaction, actor),
  };
}

/** Projects: what is planned, done, observed, learnt and told of each. */
function furnishProjects(transaction: Transaction, actor: Actor, { library }: KeptShelves) {
  return {
    projects: openProjectStore(transaction, actor),
    invitationVoices: openInvitationVoiceStore(transaction, actor),
    plans: openPlanStore(transaction, actor),
    planSeals: openSealStore(transaction, actor),
    comparisons: openComparisonStore(transaction, actor),
    effectBooks: openEffectBookStore(transaction, actor),
    series: openSeriesStore(transaction, actor),
    returns: openReturnStore(transaction, actor),
    adaptations: openAdaptationStore(transaction, actor),
    cases: openCaseStore(transaction, actor),
    library: openLibraryStore(transaction, library),
    links: openLinkStore(transaction, actor),
    field: openFieldStore(transaction, actor),
    passports: openPassportStore(transaction, actor),
  };
}

/** Surveys: what is asked, to whom, and the answers, which are kept apart from who gave them. */
function furnishSurveys(
  transaction: Transaction,
  actor: Actor,
  { poolKeys, postRoom, process }: Pick<RoomSources, "poolKeys" | "postRoom" | "process">,
) {
  return {
    questionnaires: openQuestionnaireStore(transaction, actor),
    waves: openWaveStore(transaction, actor),
    invitedWaves: openInvitedWaves(transaction, actor),
    answers: openAnswerStore(transaction, actor, poolKeys),
    atomLedger: openAtomLedgerStore(transaction, actor),
    letters: openLetterStore(transaction, actor, process),
    letterRoom: {
      post: (letters: readonly WaveLetter[]) => transaction.afterCommit(() => postRoom.post(actor, letters)),
    },
  };
}

/** What passes between organisations: shares, the firms that one follows, the network, tables that are asked for. */
function furnishExchanges(transaction: Transaction, actor: Actor) {
  const kin = openKinStore(transaction, actor);
  return {
    kin,
    shares: openShareStore(transaction, actor),
    projectShelf: openProjectShelf(transaction, actor),
    firms: openFirmStore(transaction, actor),
    offers: openOfferStore(transaction, actor, kin),
    needs: openNeedStore(transaction, actor),
    observatory: openObservatoryStore(transaction.kysely, actor.organisation),
    requestShelf: openRequestShelf(transaction, actor.organisation),
    publications: openPublicationShelf(transaction.kysely),
  };
}

/** The words of every paper that leaves the house. */
function speakFrench() {
  return {
    say: sayFrench(),
    sayProject: sayProjectFrench(),
    sayEffects: sayEffectsFrench(),
    sayCase: sayCaseFrench(),
    sayPackage: sayPackageFrench(),
    sayPrep: sayPrepFrench(),
    sayPrivacy: sayPrivacyFrench(),
    sayTraining: sayTrainingFrench(),
    sayPractical: sayPracticalFrench(),
  };
}
