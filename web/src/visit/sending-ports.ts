import { diagnosisRoutes } from "../../../core/src/diagnosis/public.ts";
import { trainingRoutes } from "../../../core/src/training/public.ts";
import { browserNow } from "../app/browser-clock.ts";
import { CallRefused, call } from "../http/call.ts";
import { currentOrganisation } from "../http/current-organisation.ts";
import type { SendingPorts } from "./send-visit.ts";
import { visitShelf } from "./visit-home.tsx";

/** Sends to the organisation on screen, and to no other one. */
export function portsTo(organisation: string): SendingPorts {
  const looked = currentOrganisation();
  /** Another window may turn to another organisation: the rest of a visit never goes there. */
  const still = <Value>(act: () => Promise<Value>): Promise<Value> =>
    currentOrganisation() === looked
      ? act()
      : Promise.reject(new CallRefused({ code: "organisationChanged" }, 0));
  return {
    shelf: visitShelf,
    organisation,
    diagnoses: {
      begin: (id, content) => still(() => call(diagnosisRoutes.begin, { query: { id }, body: content })),
      save: (diagnosis, content, basedOnRevision) =>
        still(() =>
          call(diagnosisRoutes.save, { parameters: { diagnosis }, body: { content, basedOnRevision } }),
        ),
    },
    designs: {
      begin: (id, content) => still(() => call(trainingRoutes.begin, { query: { id }, body: content })),
      save: (design, content, basedOnRevision) =>
        still(() =>
          call(trainingRoutes.save, { parameters: { design }, body: { content, basedOnRevision } }),
        ),
    },
    attach: (design, { id, label: name }, { bytes }) =>
      still(() =>
        call(trainingRoutes.attach, {
          parameters: { design },
          query: { id, name },
          bytes: new Blob([bytes]),
        }),
      ),
    detach: (design, attachment) => still(() => detach(design, attachment)),
    now: browserNow,
  };
}

/** What is no longer there need not be removed. */
async function detach(design: string, attachment: string): Promise<void> {
  try {
    await call(trainingRoutes.removeAttachment, { parameters: { design, attachment } });
  } catch (error) {
    if (!(error instanceof CallRefused && error.refusal.code === "unknownAttachment")) throw error;
  }
}
