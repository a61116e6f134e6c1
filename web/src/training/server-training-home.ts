import { accessRoutes } from "../../../core/src/access/public.ts";
import { rulebookOf, ruleRoutes } from "../../../core/src/reference/public.ts";
import { trainingRoutes } from "../../../core/src/training/public.ts";
import { call } from "../http/call.ts";
import type { TrainingHome } from "./training-home.ts";

const openOtherRooms = async () => (await import("./ask-other-rooms.ts")).otherRooms;

/** A design as far as this reader may see it, and what was left out. Throws `CallRefused`. */
export const loadShownDesign = (design: string, signal?: AbortSignal) =>
  call(trainingRoutes.view, { parameters: { design } }, signal);

/** Training designs kept by the server. Apart, for what it asks the server with: a visit without network has none. */
export const serverTrainingHome: TrainingHome = {
  keeper: {
    list: (signal) => call(trainingRoutes.list, {}, signal),
    load: loadShownDesign,
    begin: (content) => call(trainingRoutes.begin, { query: {}, body: content }),
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
  categories: async (signal) => (await openOtherRooms()).categories(signal),
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
  async company() {
    const { current, organisations } = await call(accessRoutes.organisations, {});
    return organisations.find(({ id }) => id === current)?.name ?? "";
  },
  diagnoses: {
    load: async (diagnosis, signal) => (await openOtherRooms()).diagnosis(diagnosis, signal),
    haveTheirPage: true,
  },
  documents: (design, { kind, ...query }) =>
    call(trainingRoutes.document, { parameters: { design, kind }, query }),
  payrollCompany: async (signal) => (await openOtherRooms()).payrollCompany(signal),
  calendar: (design, alternative, reader) =>
    call(trainingRoutes.calendar, {
      parameters: { design },
      query: { alternative, reader: reader.kind, name: reader.name },
    }),
};
