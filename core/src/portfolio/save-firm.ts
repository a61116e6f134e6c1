import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { beginOnce } from "../kernel/begin-once.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Ids } from "../kernel/ids.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { type Firm, firmSchema } from "./model.ts";
import type { FirmStore, KeptFirm } from "./ports.ts";

/** A firm to follow. */
export interface AddFirm {
  readonly content: Firm;
  /** Chosen by who adds it: adding again under it keeps nothing and gives what is kept. */
  readonly id?: string | undefined;
}

/** The whole firm anew; `basedOnRevision` is the one that was on screen. */
export interface SaveFirm {
  readonly firm: string;
  readonly content: Firm;
  readonly basedOnRevision: number;
}

/** In order of precedence. `revisionOutdated`: somebody else saved since. */
export type SaveFirmRefusal =
  | NotAllowed
  | { readonly code: "unknownFirm" }
  | { readonly code: "revisionOutdated" };

interface SavingHouse {
  readonly firms: FirmStore;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** Keeps a new firm, revision 1. */
export async function addFirm(
  house: SavingHouse,
  actor: Actor,
  command: AddFirm,
): Promise<Result<KeptFirm, NotAllowed>> {
  if (!may(actor, "editPortfolioFirm")) return refuse(notAllowed);
  const signed = { savedAt: house.clock.now(), savedBy: actor.account, content: command.content };
  const begun = { ...signed, id: command.id ?? house.ids.next(), revision: 1 };
  return accept(await beginOnce(house.firms, begun, command.id));
}

/** Keeps the next revision of a firm, whole. */
export async function saveFirm(
  house: Omit<SavingHouse, "ids">,
  actor: Actor,
  command: SaveFirm,
): Promise<Result<KeptFirm, SaveFirmRefusal>> {
  if (!may(actor, "editPortfolioFirm")) return refuse(notAllowed);
  const { firm, content, basedOnRevision } = command;
  const signed = { savedAt: house.clock.now(), savedBy: actor.account, content: firmSchema.parse(content) };
  const kept = { ...signed, id: firm, revision: basedOnRevision + 1 };
  const outcome = await house.firms.replace(kept);
  if (outcome === "unknownDocument") return refuse({ code: "unknownFirm" });
  return outcome === "saved" ? accept(kept) : refuse({ code: outcome });
}
