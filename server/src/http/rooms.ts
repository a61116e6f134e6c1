import type { Actor, AuditSeals, AuditTrail, OrganisationStore } from "../../../core/src/access/index.ts";
import type { AccountPost, MemberStore, ProgramKeyStore, Secrets } from "../../../core/src/accounts/index.ts";
import type {
  AnswerStore,
  Digest,
  DrawBelow,
  LetterRoom,
  LetterStore,
  ReceiptDesk,
} from "../../../core/src/answers/index.ts";
import type { CategoryStore } from "../../../core/src/categories/index.ts";
import type { ComparisonStore } from "../../../core/src/comparisons/index.ts";
import type { DiagnosisStore } from "../../../core/src/diagnosis/index.ts";
import type { AtomLedger } from "../../../core/src/disclosure/index.ts";
import type { EffectBookStore, SeriesReader, SeriesStore } from "../../../core/src/effects/index.ts";
import type { TableReader } from "../../../core/src/evaluation/index.ts";
import type { FieldStore } from "../../../core/src/field/index.ts";
import type { Clock } from "../../../core/src/kernel/clock.ts";
import type { Ids } from "../../../core/src/kernel/ids.ts";
import type { MailSender } from "../../../core/src/kernel/mail.ts";
import type { LinkStore, LinkTokens } from "../../../core/src/links/index.ts";
import type { LheoReader, NeedStore, OfferStore } from "../../../core/src/network/index.ts";
import type {
  CheckSignature,
  DocumentSigner,
  ObservatoryStore,
  PackagePost,
  PublicationShelf,
  RequestShelf,
  TableWorks,
} from "../../../core/src/observatory/index.ts";
import type { PackageFiles, SayPackage, Versions } from "../../../core/src/packages/index.ts";
import type { PassportKeys, PassportStore } from "../../../core/src/passports/index.ts";
import type { PlanStore, SealStore } from "../../../core/src/plans/index.ts";
import type { FirmStore, ProjectShelf } from "../../../core/src/portfolio/index.ts";
import type { AdaptationStore, CaseStore, LibraryStore, SayCase } from "../../../core/src/practices/index.ts";
import type {
  HouseEraser,
  PersonalShelf,
  RetentionShelf,
  SayPrivacy,
} from "../../../core/src/privacy/index.ts";
import type { InvitationVoiceStore, ProjectStore } from "../../../core/src/projects/index.ts";
import type { OwnRuleStore } from "../../../core/src/reference/index.ts";
import type {
  DocumentWriter,
  Say,
  SayEffects,
  SayPrep,
  SayProject,
} from "../../../core/src/reports/index.ts";
import type { ReturnStore } from "../../../core/src/returns/index.ts";
import type {
  ConnectionCodes,
  KinStore,
  OrganisationRegister,
  ShareStore,
} from "../../../core/src/sharing/index.ts";
import type {
  FormFiles,
  InvitedWaves,
  QuestionnaireStore,
  WaveStore,
} from "../../../core/src/surveys/index.ts";
import type {
  CalendarWriter,
  PracticalWriter,
  SayPractical,
  SayTraining,
  Sha256,
  TrainingDesignStore,
} from "../../../core/src/training/index.ts";
import type { PathShelf } from "../../../core/src/trajectories/index.ts";
import type {
  ImportDesk,
  PayrollFileReader,
  Pseudonyms,
  SheetInspector,
  TrainingRegisterReader,
  WorkforceStore,
} from "../../../core/src/workforce/index.ts";
import type { Transaction } from "../database/index.ts";

/** Everything a use case may be given, opened for one actor in one transaction. */
export interface Rooms {
  readonly audit: AuditTrail;
  readonly auditSeals: AuditSeals;
  readonly organisations: OrganisationStore;
  readonly workforce: WorkforceStore;
  /** Everyone's months, one after the other. */
  readonly paths: PathShelf;
  readonly desk: ImportDesk;
  /** The same desk outside the transaction: seen by others at once, and kept whatever becomes of the transaction. */
  readonly liveDesk: ImportDesk;
  readonly pseudonyms: Pseudonyms;
  readonly payrollFiles: PayrollFileReader;
  readonly sheets: SheetInspector;
  readonly trainingRegisters: TrainingRegisterReader;
  readonly tables: TableReader;
  readonly categories: CategoryStore;
  readonly diagnoses: DiagnosisStore;
  readonly ownRules: OwnRuleStore;
  readonly trainingDesigns: TrainingDesignStore;
  readonly projects: ProjectStore;
  readonly invitationVoices: InvitationVoiceStore;
  readonly plans: PlanStore;
  readonly planSeals: SealStore;
  readonly comparisons: ComparisonStore;
  readonly effectBooks: EffectBookStore;
  readonly series: SeriesStore;
  readonly seriesTables: SeriesReader;
  readonly returns: ReturnStore;
  readonly adaptations: AdaptationStore;
  readonly cases: CaseStore;
  readonly library: LibraryStore;
  readonly observatory: ObservatoryStore;
  readonly requestShelf: RequestShelf;
  readonly publications: PublicationShelf;
  readonly documentSigner: DocumentSigner;
  readonly checkSignature: CheckSignature;
  /** Outside the transaction, and outside its walls. */
  readonly packagePost: PackagePost;
  readonly tableWorks: TableWorks;
  readonly field: FieldStore;
  readonly passports: PassportStore;
  /** What the organisation signs with; outside the database. */
  readonly passportKeys: PassportKeys;
  readonly questionnaires: QuestionnaireStore;
  readonly formFiles: FormFiles;
  readonly waves: WaveStore;
  readonly invitedWaves: InvitedWaves;
  readonly answers: AnswerStore;
  readonly atomLedger: AtomLedger;
  readonly letters: LetterStore;
  readonly letterRoom: LetterRoom;
  readonly receipts: ReceiptDesk;
  readonly digest: Digest;
  /** The machine's secret chance. */
  readonly draw: DrawBelow;
  readonly members: MemberStore;
  readonly programKeys: ProgramKeyStore;
  /** Letters about accounts; none on a server without login. */
  readonly post: AccountPost | undefined;
  readonly secrets: Secrets;
  readonly links: LinkStore;
  readonly tokens: LinkTokens;
  readonly mail: MailSender;
  /** Where the house is reached from outside, without a slash at its end. */
  readonly siteOrigin: () => string;
  readonly projectShelf: ProjectShelf;
  readonly firms: FirmStore;
  /** What the organisation and its network offer. */
  readonly offers: OfferStore;
  readonly lheo: LheoReader;
  /** What is asked of the network. */
  readonly needs: NeedStore;
  readonly kin: KinStore;
  /** Outside the transaction, and outside its walls. */
  readonly register: OrganisationRegister;
  readonly shares: ShareStore;
  readonly codes: ConnectionCodes;
  readonly calendars: CalendarWriter;
  readonly sayTraining: SayTraining;
  readonly practicalDocuments: PracticalWriter;
  readonly sayPractical: SayPractical;
  readonly sha256: Sha256;
  readonly documents: DocumentWriter;
  readonly say: Say;
  readonly sayProject: SayProject;
  readonly sayEffects: SayEffects;
  readonly sayCase: SayCase;
  readonly packageFiles: PackageFiles;
  readonly versions: Versions;
  readonly sayPackage: SayPackage;
  readonly sayPrep: SayPrep;
  readonly personal: PersonalShelf;
  /** Outside the transaction, and outside its walls. */
  readonly houseEraser: HouseEraser;
  readonly retention: RetentionShelf;
  readonly sayPrivacy: SayPrivacy;
  readonly ids: Ids;
  readonly clock: Clock;
}

export type OpenRooms = (transaction: Transaction, actor: Actor) => Rooms;
