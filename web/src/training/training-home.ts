import { createContext, useContext } from "react";
import type { Diagnosis } from "../../../core/src/diagnosis/public.ts";
import type { Rulebook } from "../../../core/src/reference/public.ts";
import type {
  CalendarReader,
  DesignAttachment,
  DocumentFormat,
  DocumentKind,
  Trainee,
  TrainingDesign,
} from "../../../core/src/training/public.ts";
import type { DocumentKeeper } from "../parts/document-keeper.ts";

/** A category to choose from. */
export interface NamedCategory {
  readonly id: string;
  readonly version: number;
  readonly label: string;
}

/** Photos and voice notes beside the designs. Every call throws `CallRefused`. */
export interface AttachmentKeeper {
  attach(design: string, file: File): Promise<DesignAttachment>;
  open(design: string, attachment: string, signal: AbortSignal): Promise<Blob>;
  remove(design: string, attachment: string): Promise<void>;
}

/** Writes the calendar file of one reader, from the design as it is kept. Throws `CallRefused`. */
export type WriteCalendar = (design: string, alternative: string, reader: CalendarReader) => Promise<Blob>;

/** A document made from a design as it is kept; of an alternative and of somebody in training when they are told. */
export interface WishedDocument {
  readonly kind: DocumentKind;
  readonly format: DocumentFormat;
  readonly alternative?: string;
  readonly trainee?: string;
}

/** Throws `CallRefused`. */
export type WriteDocument = (design: string, wished: WishedDocument) => Promise<Blob>;

/** Somebody known elsewhere who may be put in the design; labels are all different. */
export interface ProposedTrainee extends Pick<Trainee, "label" | "site" | "weeklyMinutes"> {
  /** Work done, or "". */
  readonly job: string;
}

/** Diagnoses that designs were begun from. */
export interface DiagnosisSource {
  /** Throws `CallRefused`. */
  load(diagnosis: string, signal: AbortSignal): Promise<Diagnosis>;
  /** Whether a link to the page of the diagnosis leads to it. */
  readonly haveTheirPage: boolean;
}

/** What payroll knows of the company that funding rules ask for. */
export interface PayrollCompany {
  readonly month: string;
  readonly headcount: number;
  /** IDCC, when all establishments that tell have the same. */
  readonly idcc?: string;
}

/** What the pages of a training design need from outside; a visit without network gives its own. */
export interface TrainingHome {
  readonly keeper: DocumentKeeper<TrainingDesign>;
  /** The rows of law and funding, those of the organisation over the published ones. Throws `CallRefused`. */
  rulebook(signal: AbortSignal): Promise<Rulebook>;
  /** Throws `CallRefused`. */
  categories(signal: AbortSignal): Promise<readonly NamedCategory[]>;
  /** None where photos and voice notes cannot be kept. */
  readonly attachments?: AttachmentKeeper;
  /** None where calendar files cannot be written. */
  readonly calendar?: WriteCalendar;
  /** Name of the company that a design is for; "" when it has none. Throws `CallRefused`. */
  company(design: string): Promise<string>;
  /** None where there is no payroll. Throws `CallRefused` when it knows nothing, or nothing for this person. */
  payrollCompany?(signal: AbortSignal): Promise<PayrollCompany>;
  /** None where documents cannot be made. */
  readonly documents?: WriteDocument;
  /** None where no diagnosis can be read. */
  readonly diagnoses?: DiagnosisSource;
  /** True where the pages of rules cannot be opened. */
  readonly withoutRulePages?: boolean;
  /** People already known, where there are some. */
  readonly people?: readonly ProposedTrainee[];
}

const homeContext = createContext<TrainingHome | undefined>(undefined);

export const TrainingHomeProvider = homeContext.Provider;

export function useTrainingHome(): TrainingHome {
  const home = useContext(homeContext);
  if (home === undefined) throw new Error("invalid page; must give the designs a home");
  return home;
}
