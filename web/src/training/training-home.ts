import { createContext, useContext } from "react";
import { categoryRoutes } from "../../../core/src/categories/public.ts";
import {
  publishedRuleRows,
  type Rulebook,
  rulebookOf,
  ruleRoutes,
} from "../../../core/src/reference/public.ts";
import {
  type CalendarReader,
  type DesignAttachment,
  type TrainingDesign,
  trainingRoutes,
} from "../../../core/src/training/public.ts";
import { call } from "../http/call.ts";
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
}

/** Rows to read with while those of the organisation are not known. */
export const publishedRulebook: Rulebook = rulebookOf(publishedRuleRows);

/** Training designs kept by the server. */
const serverTrainingHome: TrainingHome = {
  keeper: {
    list: (signal) => call(trainingRoutes.list, {}, signal),
    load: (design, signal) => call(trainingRoutes.view, { parameters: { design } }, signal),
    begin: (content) => call(trainingRoutes.begin, { body: content }),
    save: (design, content, basedOnRevision) =>
      call(trainingRoutes.save, { parameters: { design }, body: { content, basedOnRevision } }),
    async remove(design) {
      await call(trainingRoutes.remove, { parameters: { design } });
    },
  },
  async rulebook(signal) {
    const { published, own } = await call(ruleRoutes.view, {}, signal);
    return rulebookOf(published, own);
  },
  categories: (signal) => call(categoryRoutes.list, {}, signal),
  attachments: {
    attach: (design, file) =>
      call(trainingRoutes.attach, {
        parameters: { design },
        query: { name: file.name.slice(0, 200) },
        bytes: file,
      }),
    open: (design, attachment, signal) =>
      call(trainingRoutes.viewAttachment, { parameters: { design, attachment } }, signal),
    async remove(design, attachment) {
      await call(trainingRoutes.removeAttachment, { parameters: { design, attachment } });
    },
  },
  calendar: (design, alternative, reader) =>
    call(trainingRoutes.calendar, {
      parameters: { design },
      query: { alternative, reader: reader.kind, name: reader.name },
    }),
};

const homeContext = createContext(serverTrainingHome);

export const TrainingHomeProvider = homeContext.Provider;

export function useTrainingHome(): TrainingHome {
  return useContext(homeContext);
}
