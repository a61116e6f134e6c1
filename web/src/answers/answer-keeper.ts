/** An answer as the phone keeps it until it is received: sealed, so that the phone itself cannot read it again. */
export interface SealedAnswer {
  /** What is sent, as it is; the same each time. */
  readonly sealed: string;
  /** What the server must answer: nobody makes it who does not know the token and the answer. */
  readonly expected: string;
}

/** What the phone keeps of a page: no hour, nothing that a changed clock or a new version makes too old. */
export type Kept =
  | (SealedAnswer & { readonly state: "waiting" })
  | { readonly state: "received"; readonly code: string }
  | { readonly state: "already" };

/** Where the phone keeps it, one thing by page. */
export interface AnswerShelf {
  read(page: string): Promise<Kept | undefined>;
  /**
   * True once it is on disk; false when something is kept already, which then stays. The look and the writing are one
   * act, whatever other tabs do. Throws when there is no room.
   */
  addFirst(page: string, kept: Kept): Promise<boolean>;
  /** Puts an end in place of what waits. */
  end(page: string, kept: Kept): Promise<void>;
}

/** What the server answered, or that nobody did. */
export type Posted =
  | { readonly kind: "receipt"; readonly code: string; readonly proof: string }
  | { readonly kind: "already" | "closed" | "refused" | "later" };

/**
 * What is told to the person. `waiting`: kept here, not received yet. `notKept`: neither received nor kept.
 * `closed`, `refused`: kept here, and the server does not take it.
 */
export type Told =
  | { readonly kind: "received"; readonly code: string }
  | { readonly kind: "waiting" | "notKept" | "already" | "closed" | "refused" };

export interface KeeperTools {
  readonly page: string;
  readonly shelf: AnswerShelf;
  readonly seal: (fields: string) => Promise<SealedAnswer>;
  readonly post: (sealed: string) => Promise<Posted>;
}

export interface AnswerKeeper {
  /** The person sends. When something of this page is kept already, that is what is sent, and this is left aside. */
  send(fields: string): Promise<Told>;
  /** Sends what waits, if anything does; says where things stand. */
  tryAgain(): Promise<Told | undefined>;
  /** What would have to be handed in by another phone. */
  waiting(): Promise<SealedAnswer | undefined>;
}

/**
 * Keeps an answer on the phone before it sends it, and lets go of it only once the server has proved that it has it.
 * Whatever happens in between, the same bytes leave again.
 */
export function openAnswerKeeper({ page, shelf, seal, post }: KeeperTools): AnswerKeeper {
  /** What could not be written on the phone: it lasts as long as the page is open. */
  let held: (SealedAnswer & { readonly state: "waiting" }) | undefined;
  const current = async (): Promise<Kept | undefined> => (await shelf.read(page)) || held;
  const end = async (kept: Kept) => {
    try {
      await shelf.end(page, kept);
    } catch (_full) {
      // What stays will be sent again, and be known again: nothing is lost, nothing is counted twice.
    }
    if (held !== undefined) held = undefined;
  };
  const attempt = async (): Promise<Told | undefined> => {
    const kept = await current();
    if (kept === undefined) return undefined;
    if (kept.state === "received") return { kind: "received", code: kept.code };
    if (kept.state === "already") return { kind: "already" };
    const posted = await post(kept.sealed);
    if (posted.kind === "receipt" && posted.proof === kept.expected) {
      await end({ state: "received", code: posted.code });
      return { kind: "received", code: posted.code };
    }
    if (posted.kind === "already") {
      await end({ state: "already" });
      return { kind: "already" };
    }
    if (posted.kind === "closed" || posted.kind === "refused") return { kind: posted.kind };
    // No answer, or one that proves nothing: a hotel's page says yes to everything.
    return { kind: kept === held ? "notKept" : "waiting" };
  };
  return {
    async send(fields) {
      if ((await current()) === undefined) {
        const answer = { ...(await seal(fields)), state: "waiting" as const };
        try {
          await shelf.addFirst(page, answer);
        } catch (_full) {
          if (held === undefined) held = answer;
        }
      }
      return (await attempt()) || { kind: "notKept" };
    },
    tryAgain: attempt,
    async waiting() {
      const kept = await current();
      return kept !== undefined && kept.state === "waiting" ? kept : undefined;
    },
  };
}
