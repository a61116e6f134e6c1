import { type Actor, type AuditTrail, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { type LedgerSum, ledgerFacts, shownProject } from "../projects/index.ts";
import { type OwnRuleStore, publishedRuleRows, rulebookOf } from "../reference/index.ts";
import type { ShareStore } from "./ports.ts";
import type { SharedEffort } from "./program-model.ts";
import { tellOther } from "./tell-other.ts";

/** In order of precedence. */
export type ViewSharedEffortRefusal = NotAllowed | { readonly code: "unknownShare" };

interface EffortHouse {
  readonly shares: Pick<ShareStore, "projects">;
  readonly ownRules: Pick<OwnRuleStore, "all">;
  readonly audit: AuditTrail;
  readonly clock: Clock;
}

/**
 * The statement of the ledger of a project shared with this organisation. What hours cost is told where the share's
 * role shows it, as on screen; whose project it is reads in its own trail that it was read.
 */
export async function viewSharedEffort(
  house: EffortHouse,
  actor: Actor,
  query: { readonly share: string },
): Promise<Result<SharedEffort, ViewSharedEffortRefusal>> {
  if (!may(actor, "viewSharedEffort")) return refuse(notAllowed);
  const today = house.clock.today();
  const found = (await house.shares.projects(today)).find(({ share }) => share.id === query.share);
  if (found === undefined) return refuse({ code: "unknownShare" });
  const { share, revision } = found;
  // The share decides and not the key: what its role is shown is what a person of it would read on screen.
  const through = { id: share.id, project: share.project };
  const reader = {
    account: actor.account,
    organisation: actor.organisation,
    roles: [share.role],
    share: through,
  };
  const { content: project, hidden } = shownProject(found.project, reader);
  const book = rulebookOf(publishedRuleRows, await house.ownRules.all());
  const facts = ledgerFacts(project, { book, day: today, chain: [] });
  const isPriced = !hidden.includes("rates");
  const time = ({ minutes, cents }: LedgerSum) => (isPriced ? { minutes, cents } : { minutes });
  const act = { organisation: share.owner.id, useCase: "viewSharedEffort", subject: share.project } as const;
  await tellOther(house, actor, act);
  return accept({
    share: share.id,
    revision,
    forecast: time(facts.forecast),
    actual: time(facts.actual),
    rows: facts.rows.map(({ partner, actor: bearer, kind, forecast, actual }) => ({
      organisation: partner === "" ? "" : (project.partners.find(({ id }) => id === partner)?.name ?? ""),
      function: bearer,
      kind,
      forecast: time(forecast),
      actual: time(actual),
    })),
  });
}
