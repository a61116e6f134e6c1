import { CallRefused } from "../http/call.ts";
import type { DocumentKeeper, KeptDocument } from "./document-keeper.ts";
import { sameContent } from "./same-content.ts";

/**
 * `saved`: all is kept. `waiting`: changed a moment ago. `saving`: on its way. `unreachable`: on screen only, and tried
 * again by itself. `outdated`: somebody else saved since, and a choice is to be made. `refused`: nothing more is tried.
 */
export type SavingState =
  | { readonly kind: "saved" | "waiting" | "saving" | "unreachable" | "outdated" }
  | { readonly kind: "refused"; readonly error: unknown };

/** Calls back later, in so many milliseconds; a newer wish replaces the former one. */
export type Later = (milliseconds: number, act: () => void) => void;

/** A document as it was when two people began to change it, and what each made of it. */
export interface Versions<Content> {
  readonly base: Content;
  readonly mine: Content;
  readonly theirs: Content;
}

export interface SaverPorts<Content> {
  readonly later: Later;
  readonly onState: (state: SavingState) => void;
  /**
   * Puts together what two people changed; nothing when they have to choose, which is then up to the screen. Without
   * it they always have to.
   */
  readonly merge?: (versions: Versions<Content>, theirs: KeptDocument<Content>) => Content | undefined;
  /** What is on screen from now on: what somebody else saved was put into it. */
  readonly onMerged?: (content: Content) => void;
}

export interface DocumentSaver<Content> {
  /** What is on screen now. It is saved when nothing more changes for a moment. */
  change(content: Content): void;
  /** Saves what waits: at once, or as soon as what is on its way has arrived. */
  saveNow(): void;
  /** Puts what is on screen over what somebody else saved. */
  keepMine(): Promise<void>;
  /** Takes in a newer revision that was kept otherwise than by saving; what waits is merged into it. */
  takeIn(kept: KeptDocument<Content>): void;
  /** Ends a choice: this content is to be kept next, on top of that revision. */
  settle(content: Content, kept: KeptDocument<Content>): void;
  /** Saves what waits; true once all is kept, false when something stands in the way. */
  whenSaved(): Promise<boolean>;
  /** The revision that is kept, as far as is known. */
  revision(): number;
}

/** Milliseconds without any change before saving, and between two tries when nothing answers. */
const quietFor = 250;
const retryAfter = 4000;

/** Saves a document by itself, one call at a time, and always the latest content. */
export function openDocumentSaver<Content>(
  keeper: SavingKeeper<Content>,
  kept: KeptDocument<Content>,
  ports: SaverPorts<Content>,
): DocumentSaver<Content> {
  return new Saving(keeper, kept, ports);
}

class Saving<Content> implements DocumentSaver<Content> {
  readonly #keeper: SavingKeeper<Content>;
  readonly #ports: SaverPorts<Content>;
  /** What is kept, as far as is known: the content on screen was made from it. */
  #base: KeptDocument<Content>;
  #waiting: { readonly content: Content } | undefined;
  #isBusy = false;
  #isHurried = false;
  /** What the last answer stopped at: a choice to be made, or a refusal. */
  #stop: SavingState["kind"] | undefined;
  /** Contents sent whose answer never came: kept perhaps. */
  #unanswered: readonly Content[] = [];
  #underWay: Promise<void> = Promise.resolve();

  constructor(keeper: SavingKeeper<Content>, kept: KeptDocument<Content>, ports: SaverPorts<Content>) {
    this.#keeper = keeper;
    this.#base = kept;
    this.#ports = ports;
  }

  change(content: Content): void {
    this.#waiting = { content };
    if (this.#isBusy || this.#stop === "outdated") return;
    this.#ports.onState({ kind: "waiting" });
    this.#sendIn(quietFor);
  }

  saveNow(): void {
    if (this.#stop !== undefined) return;
    this.#isHurried = this.#isBusy;
    void this.#send();
  }

  async keepMine(): Promise<void> {
    try {
      this.#base = await this.#keeper.load(this.#base.id);
    } catch (error) {
      this.#ports.onState(stateOf(error));
      return;
    }
    await this.#send();
  }

  takeIn(newer: KeptDocument<Content>): void {
    // What is on its way rests on an older revision: it will be refused, and merged then.
    if (!this.#isBusy && newer.revision > this.#base.revision) void this.#putTogether(newer);
  }

  settle(content: Content, theirs: KeptDocument<Content>): void {
    void this.#restOn(theirs, content);
  }

  async whenSaved(): Promise<boolean> {
    while (this.#stop === undefined && (this.#isBusy || this.#waiting !== undefined)) {
      const [wasBusy, before] = [this.#isBusy, this.#waiting];
      await this.#send();
      if (!wasBusy && this.#waiting === before) return false;
    }
    return this.#stop === undefined;
  }

  revision(): number {
    return this.#base.revision;
  }

  #sendIn(milliseconds: number): void {
    this.#ports.later(milliseconds, () => void this.#send());
  }

  #send(): Promise<void> {
    if (!this.#isBusy && this.#waiting !== undefined) this.#underWay = this.#sendNow(this.#waiting);
    return this.#underWay;
  }

  async #sendNow(sent: { readonly content: Content }): Promise<void> {
    this.#isBusy = true;
    this.#ports.onState({ kind: "saving" });
    const outcome = await trySaving(this.#keeper, { ...this.#base, content: sent.content });
    this.#isBusy = false;
    this.#stop = undefined;
    if (outcome.kind === "kept") return this.#goOn(sent, outcome.revision);
    if (outcome.kind === "theirs") return this.#putTogether(outcome.kept);
    this.#ports.onState(outcome);
    if (outcome.kind !== "unreachable") {
      this.#stop = outcome.kind;
      return;
    }
    this.#unanswered = [...this.#unanswered, sent.content];
    this.#sendIn(retryAfter);
  }

  #goOn(sent: { readonly content: Content }, revision: number): void {
    this.#base = { ...this.#base, content: sent.content, revision };
    this.#unanswered = [];
    const isAll = this.#waiting === sent;
    if (isAll) this.#waiting = undefined;
    this.#ports.onState({ kind: isAll ? "saved" : "waiting" });
    if (!isAll && this.#isHurried) void this.#send();
    else if (!isAll) this.#sendIn(quietFor);
    this.#isHurried = false;
  }

  /** Merges what waits into what somebody else saved, and saves again; or stops for a choice. */
  #putTogether(theirs: KeptDocument<Content>): Promise<void> | undefined {
    const mine = this.#waiting === undefined ? this.#base.content : this.#waiting.content;
    const isOwn = this.#unanswered.some((sent) => sameContent(sent, theirs.content));
    const versions = { base: this.#base.content, mine, theirs: theirs.content };
    const merged = isOwn ? mine : this.#ports.merge?.(versions, theirs);
    if (merged !== undefined) return this.#restOn(theirs, merged);
    this.#stop = "outdated";
    this.#ports.onState({ kind: "outdated" });
    return undefined;
  }

  #restOn(theirs: KeptDocument<Content>, content: Content): Promise<void> | undefined {
    this.#base = theirs;
    this.#stop = undefined;
    this.#unanswered = [];
    this.#waiting = sameContent(content, theirs.content) ? undefined : { content };
    this.#ports.onMerged?.(content);
    if (this.#waiting !== undefined) return this.#send();
    this.#ports.onState({ kind: "saved" });
    return undefined;
  }
}

type SavingKeeper<Content> = Pick<DocumentKeeper<Content>, "load" | "save">;

/** The revision that is kept from now on, what somebody else saved, or why nothing is kept. */
type Outcome<Content> =
  | { readonly kind: "kept"; readonly revision: number }
  | { readonly kind: "theirs"; readonly kept: KeptDocument<Content> }
  | SavingState;

async function trySaving<Content>(
  keeper: SavingKeeper<Content>,
  { id, content, revision }: KeptDocument<Content>,
): Promise<Outcome<Content>> {
  try {
    return { kind: "kept", revision: (await keeper.save(id, content, revision)).revision };
  } catch (error) {
    return isRefusedAs(error, "revisionOutdated") ? recognise(keeper, id, content) : stateOf(error);
  }
}

/** An answer lost on its way looks like somebody else's revision: what is kept tells which. */
async function recognise<Content>(
  keeper: SavingKeeper<Content>,
  id: string,
  content: Content,
): Promise<Outcome<Content>> {
  try {
    const kept = await keeper.load(id);
    if (!sameContent(kept.content, content)) return { kind: "theirs", kept };
    return { kind: "kept", revision: kept.revision };
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
