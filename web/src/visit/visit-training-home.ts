import { ruleRoutes } from "../../../core/src/reference/public.ts";
import {
  designByteCount,
  designBytesAtMost,
  type TrainingDesign,
} from "../../../core/src/training/public.ts";
import { browserNow } from "../app/browser-clock.ts";
import { CallRefused, call } from "../http/call.ts";
import type { DocumentKeeper, KeptDocument } from "../parts/document-keeper.ts";
import type { ProposedTrainee, TrainingHome } from "../training/training-home.ts";
import { withDesign } from "./edit-visit.ts";
import { keepAttachments } from "./keep-attachments.ts";
import type { Visit } from "./model.ts";
import { lastSeenRules, type SeenRules, seeRules } from "./seen-rules.ts";
import { sha256Here } from "./sha256.ts";
import { unknownHere, visitShelf } from "./visit-home.tsx";
import { newVisitId } from "./visit-shelf.ts";

/** The rules of the organisation, now or as last seen from this device. */
export function rulesOfDevice(): Promise<SeenRules | undefined> {
  return seeRules({ shelf: visitShelf, ask: () => call(ruleRoutes.view, {}), now: browserNow });
}

/** The training within a visit. `onChange` is told what is on screen before it is kept, should the keeping fail. */
export function visitTrainingHome(
  people: readonly ProposedTrainee[],
  onChange: (design: TrainingDesign) => void,
): TrainingHome {
  const sha256 = sha256Here();
  return {
    keeper: designKeeper(onChange),
    people,
    withoutRulePages: true,
    company: async (id) => (await visitShelf.load(id)).content.diagnosis.label,
    diagnoses: {
      load: async (id) => (await visitShelf.load(id)).content.diagnosis,
      haveTheirPage: false,
    },
    async rulebook() {
      const seen = await lastSeenRules(visitShelf);
      if (seen === undefined) throw new CallRefused({ code: "unreachable" }, 0);
      return seen.book;
    },
    categories: () => Promise.resolve([]),
    ...(sha256 === undefined
      ? {}
      : { attachments: keepAttachments({ shelf: visitShelf, newId: newVisitId, sha256 }) }),
  };
}

function designKeeper(onChange: (design: TrainingDesign) => void): DocumentKeeper<TrainingDesign> {
  return {
    list: () => visitShelf.list(),
    load: async (id) => designOf(await visitShelf.load(id)),
    begin: unknownHere,
    async save(id, design, basedOnRevision) {
      onChange(design);
      // What the organisation would refuse is told now, and not when it is sent.
      if (designByteCount(design) > designBytesAtMost) throw new CallRefused({ code: "documentTooLarge" }, 0);
      return designOf(await visitShelf.changeFrom(id, basedOnRevision, (visit) => withDesign(visit, design)));
    },
    remove: (id) => visitShelf.remove(id),
  };
}

function designOf({ content, ...kept }: KeptDocument<Visit>): KeptDocument<TrainingDesign> {
  if (content.design === undefined) throw new CallRefused({ code: "unknownDocument" }, 0);
  return { ...kept, content: content.design };
}
