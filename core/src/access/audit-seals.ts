/** A line of the trail as a seal covers it. Moments are written to the microsecond. */
export interface SealableLine {
  readonly organisation: string;
  readonly account: string;
  readonly useCase: string;
  readonly subject: string;
  readonly outcome: string;
  readonly at: string;
  readonly share: string;
  readonly link: string;
  /** "" when no program did it. */
  readonly key: string;
  /** Drawn for this line alone: two lines that tell the same have two marks. */
  readonly nonce: string;
}

/** A place of the chain: the mark of one line, under everything that came before. */
export interface AuditSeal {
  /** 1, 2, 3… */
  readonly position: number;
  readonly entryNumber: number;
  readonly mark: string;
  readonly sealedAt: string;
  readonly digest: string;
}

/** A line with the mark that it bears. */
export interface MarkedLine extends SealableLine {
  readonly mark: string;
}

/** A seal with its line as it stands now, if it stands. */
export interface SealedLine {
  readonly seal: AuditSeal;
  readonly line: MarkedLine | undefined;
}

/** A keyed digest (HMAC) that nobody makes without the installation's key, which is not in the database. */
export type Mac = (text: string) => string;

export const noDigest = "";

/** The mark that a line bears from the moment it is written. A line of a program names its key under the mark. */
export function markOf(line: SealableLine, mac: Mac): string {
  const { organisation, account, useCase, subject, outcome, at, share, link, key, nonce } = line;
  const told = [organisation, account, useCase, subject, outcome, at, share, link, nonce];
  return mac(JSON.stringify(key === "" ? ["line 1", ...told] : ["line 2", ...told, key]));
}

/** The digest of a seal: it holds the one before, and so all of them. */
export function digestOf(before: string, seal: Omit<AuditSeal, "digest">, mac: Mac): string {
  const { position, entryNumber, mark, sealedAt } = seal;
  return mac(JSON.stringify(["seal 1", before, position, entryNumber, mark, sealedAt]));
}

/**
 * `changed`: the line does not say what it said when it was written, or was not written by Ouvrage. `missing`: the line
 * is gone, younger than lines are kept. `broken`: the chain itself was cut, reordered or rewritten there.
 */
export interface AuditFault {
  readonly kind: "changed" | "missing" | "broken";
  /** Coordinated universal time, ISO 8601: of the line, or of its seal when the line is gone. */
  readonly at: string;
}

/** Where following the chain stands. */
export interface ChainState {
  readonly position: number;
  readonly digest: string;
  readonly lines: number;
  /** Lines that their age took away. */
  readonly forgotten: number;
  /** The first ones; `faultCount` tells how many there are. */
  readonly faults: readonly AuditFault[];
  readonly faultCount: number;
}

export const chainStart: ChainState = {
  position: 0,
  digest: noDigest,
  lines: 0,
  forgotten: 0,
  faults: [],
  faultCount: 0,
};

/** Faults told one by one; beyond, only how many. */
const faultsToldAtMost = 20;

export interface ChainRules {
  readonly mac: Mac;
  /** Moment before which a line may have been forgotten at its term. */
  readonly keptSince: string;
}

/** Follows the chain over one more seal. After a fault it goes on from what is written: one cut is told once. */
export function followSeal(state: ChainState, { seal, line }: SealedLine, rules: ChainRules): ChainState {
  const { mac, keptSince } = rules;
  const isNext = seal.position === state.position + 1;
  const isLinked = isNext && digestOf(state.digest, seal, mac) === seal.digest;
  const at = line?.at ?? seal.sealedAt;
  const isForgotten = line === undefined && seal.sealedAt < keptSince;
  const fault = !isLinked
    ? "broken"
    : line === undefined
      ? isForgotten
        ? undefined
        : "missing"
      : line.mark !== seal.mark || markOf(line, mac) !== seal.mark
        ? "changed"
        : undefined;
  return {
    ...withFault(state, fault, at),
    position: seal.position,
    digest: seal.digest,
    lines: state.lines + (line === undefined ? 0 : 1),
    forgotten: state.forgotten + (isForgotten ? 1 : 0),
  };
}

/** Looks at one more line that no seal covers yet: its mark tells already whether it was changed. */
export function followLine(
  state: ChainState,
  line: MarkedLine,
  { mac }: Pick<ChainRules, "mac">,
): ChainState {
  const fault = markOf(line, mac) === line.mark ? undefined : "changed";
  return { ...withFault(state, fault, line.at), lines: state.lines + 1 };
}

function withFault(state: ChainState, kind: AuditFault["kind"] | undefined, at: string): ChainState {
  if (kind === undefined) return state;
  const isTold = state.faults.length < faultsToldAtMost;
  return {
    ...state,
    faults: isTold ? [...state.faults, { kind, at }] : state.faults,
    faultCount: state.faultCount + 1,
  };
}
