import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Ids } from "../kernel/ids.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { applyChange, type ChangeFault } from "./apply-change.ts";
import type { CaseChange } from "./change-model.ts";
import { draftCaseStudy } from "./draft-case.ts";
import { gatherCase, type LogHouse } from "./gather-case.ts";
import { type CaseStudy, caseBytesAtMost } from "./model.ts";
import type { CaseStore, KeptCase } from "./ports.ts";
import type { SayCase } from "./say-case.ts";

/** What a case study is written with. */
export interface WritingHouse extends LogHouse {
  readonly cases: CaseStore;
  readonly sayCase: SayCase;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** In order of precedence. */
export type BeginCaseRefusal = NotAllowed | { readonly code: "unknownDocument" };

/** Drafts the case study of a project from its log; one begun before is given as it has become. */
export async function beginCase(
  house: WritingHouse,
  actor: Actor,
  { project }: { readonly project: string },
): Promise<Result<KeptCase, BeginCaseRefusal>> {
  if (!may(actor, "editCaseStudy")) return refuse(notAllowed);
  const subject = await gatherCase(house, actor, project);
  if (subject === undefined) return refuse({ code: "unknownDocument" });
  const content = draftCaseStudy(subject, house.sayCase);
  const kept = { id: project, revision: 1, savedAt: house.clock.now(), savedBy: actor.account, content };
  if (await house.cases.add(kept)) return accept(kept);
  const begun = await house.cases.find(project);
  if (begun === undefined)
    throw new Error(`invalid store; the case study that is there must be found: ${project}`);
  return accept(begun);
}

/** In order of precedence. `caseBusy`: others saved each time it was tried. */
export type ChangeCaseRefusal =
  | NotAllowed
  | { readonly code: "unknownDocument" | "noCaseStudy" }
  | ChangeFault
  | { readonly code: "documentTooLarge" | "caseBusy" };

/** Times that a change is made again over what somebody else saved meanwhile. */
const triesAtMost = 5;

/** Makes one change; over a newer revision it is made again on that one, so that nobody's work is lost. */
export async function changeCase(
  house: WritingHouse,
  actor: Actor,
  { project, change }: { readonly project: string; readonly change: CaseChange },
): Promise<Result<KeptCase, ChangeCaseRefusal>> {
  if (!may(actor, "editCaseStudy")) return refuse(notAllowed);
  const subject = await gatherCase(house, actor, project);
  if (subject === undefined) return refuse({ code: "unknownDocument" });
  const { clock, sayCase: say, ids } = house;
  const setting = { subject, say, account: actor.account, today: clock.today(), newId: ids.next() };
  for (let tries = 0; tries < triesAtMost; tries += 1) {
    const current = await house.cases.find(project);
    if (current === undefined) return refuse({ code: "noCaseStudy" });
    const changed = applyChange(current.content, change, setting);
    if (!changed.ok) return changed;
    if (isTooLarge(changed.value)) return refuse({ code: "documentTooLarge" });
    const signed = { savedAt: clock.now(), savedBy: actor.account, content: changed.value };
    const kept = { id: project, revision: current.revision + 1, ...signed };
    if ((await house.cases.replace(kept)) === "saved") return accept(kept);
  }
  return refuse({ code: "caseBusy" });
}

function isTooLarge(content: CaseStudy): boolean {
  return new TextEncoder().encode(JSON.stringify(content)).byteLength > caseBytesAtMost;
}
