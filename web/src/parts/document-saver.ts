import { CallRefused } from "../http/call.ts";
import type { DocumentKeeper, KeptDocument } from "./document-keeper.ts";

/**
 * `saved`: all is kept. `waiting`: changed a moment ago. `saving`: on its way. `unreachable`: on screen only, and tried
 * again by itself. `outdated`: somebody else saved since, and a choice is to be made. `refused`: nothing more is tried.
 */
export type SavingState =
  | { readonly kind: "saved" | "waiting" | "saving" | "unreachable" | "outdated" }
  | { readonly kind: "refused"; readonly error: unknown };

/** Calls back later, in so many milliseconds; a newer wish replaces the former one. */
export type Later = (milliseconds: number, act: () => void) => void;

export interface DocumentSaver<Content> {
  /** What is on screen now. It is saved when nothing more changes for a moment. */
  change(content: Content): void;
  /** Saves what waits: at once, or as soon as what is on its way has arrived. */
  saveNow(): void;
  /** Puts what is on screen over what somebody else saved. */
  keepMine(): Promise<void>;
}

/** Milliseconds without any change before saving, and between two tries when nothing answers. */
const quietFor = 250;
const retryAfter = 4000;

/** Saves a document by itself, one call at a time, and always the latest content. */
export function openDocumentSaver<Content>(
  keeper: Pick<DocumentKeeper<Content>, "load" | "save">,
  kept: KeptDocument<Content>,
  ports: { readonly later: Later; readonly onState: (state: SavingState) => void },
): DocumentSaver<Content> {
  const { later, onState } = ports;
  let revision = kept.revision;
  let waiting: { readonly content: Content } | undefined;
  let isBusy = false;
  let isHurried = false;
  /** What the last answer stopped at: a choice to be made, or a refusal. */
  let stop: SavingState["kind"] | undefined;

  async function send(): Promise<void> {
    if (isBusy || waiting === undefined) return;
    const sent = waiting;
    isBusy = true;
    onState({ kind: "saving" });
    const outcome = await trySaving(keeper, { ...kept, content: sent.content, revision });
    isBusy = false;
    stop = undefined;
    if (typeof outcome !== "number") {
      if (outcome.kind !== "unreachable") stop = outcome.kind;
      onState(outcome);
      if (outcome.kind === "unreachable") later(retryAfter, send);
      return;
    }
    revision = outcome;
    if (waiting === sent) {
      waiting = undefined;
      onState({ kind: "saved" });
    } else {
      onState({ kind: "waiting" });
      if (isHurried) void send();
      else later(quietFor, send);
    }
    isHurried = false;
  }

  return {
    change(content) {
      waiting = { content };
      if (isBusy || stop === "outdated") return;
      onState({ kind: "waiting" });
      later(quietFor, send);
    },
    saveNow() {
      if (stop !== undefined) return;
      isHurried = isBusy;
      void send();
    },
    async keepMine() {
      try {
        revision = (await keeper.load(kept.id)).revision;
      } catch (error) {
        onState(stateOf(error));
        return;
      }
      await send();
    },
  };
}

type SavingKeeper<Content> = Pick<DocumentKeeper<Content>, "load" | "save">;

/** The revision that is kept from now on, or why nothing is. */
async function trySaving<Content>(
  keeper: SavingKeeper<Content>,
  { id, content, revision }: KeptDocument<Content>,
): Promise<number | SavingState> {
  try {
    return (await keeper.save(id, content, revision)).revision;
  } catch (error) {
    return isRefusedAs(error, "revisionOutdated") ? recognise(keeper, id, content) : stateOf(error);
  }
}

/** An answer lost on its way looks like somebody else's revision: what is kept tells which. */
async function recognise<Content>(
  keeper: SavingKeeper<Content>,
  id: string,
  content: Content,
): Promise<number | SavingState> {
  try {
    const current = await keeper.load(id);
    return isSame(current.content, content) ? current.revision : { kind: "outdated" };
  } catch (error) {
    return stateOf(error);
  }
}

function stateOf(error: unknown): SavingState {
  return isRefusedAs(error, "unreachable") ? { kind: "unreachable" } : { kind: "refused", error };
}

function isRefusedAs(error: unknown, code: string): boolean {
  return error instanceof CallRefused && error.refusal.code === code;
}

/** Same JSON values, in whatever order the fields were written. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) {
    return one === other;
  }
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [first, second] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return first.size === second.size && [...first].every(([key, value]) => isSame(value, second.get(key)));
}
