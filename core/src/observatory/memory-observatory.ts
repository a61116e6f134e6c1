import { refuse } from "../kernel/result.ts";
import type { SignedPackage } from "./model.ts";
import type {
  DocumentSigner,
  KeptRelease,
  KeptRequest,
  KnownKey,
  LedgerEntry,
  ObservatoryStore,
  ReceivedPackage,
  ReceivedRequest,
  RequestShelf,
  SentPackage,
} from "./ports.ts";

/** An observatory held in memory, for tests and for measures. */
export function openMemoryObservatory(): ObservatoryStore {
  const requests: KeptRequest[] = [];
  const keys = new Map<string, KnownKey>();
  const packages = new Map<string, ReceivedPackage[]>();
  const contents = new Map<string, Map<string, SignedPackage>>();
  const releases: KeptRelease[] = [];
  const ledger: LedgerEntry[] = [];
  return {
    requests: async () => requests.toReversed(),
    async addRequest(kept) {
      requests.push(kept);
    },
    keys: async (of) =>
      [...keys.values()].filter(
        ({ siren, fingerprint }) => of === undefined || siren === of.siren || fingerprint === of.fingerprint,
      ),
    async putKey(key) {
      keys.set(key.fingerprint, key);
    },
    packages: async (request, siren) =>
      (packages.get(request) ?? []).filter((each) => siren === undefined || each.siren === siren),
    contents: async (request) => contents.get(request) ?? new Map(),
    waitingCount: async () =>
      [...packages.values()].flat().filter(({ fingerprint }) => keys.get(fingerprint)?.standing === "waiting")
        .length,
    lockPackages: async () => {},
    async keepPackage(received, signed) {
      const said = contents.get(received.request) ?? new Map<string, SignedPackage>();
      contents.set(received.request, said.set(received.digest, signed));
      const own = packages.get(received.request) ?? [];
      const isBefore = (one: ReceivedPackage) => one.fingerprint === received.fingerprint;
      const traced = own.map((one) => (isBefore(one) ? { ...one, isReplaced: true } : one));
      packages.set(received.request, [...traced, received]);
    },
    ledger: async (siren) => ledger.filter((entry) => siren === undefined || entry.siren === siren),
    releases: async () => releases,
    async addRelease(release, entries) {
      const isIn = (entry: LedgerEntry) =>
        ledger.some(({ siren, request }) => siren === entry.siren && request === entry.request);
      if (entries.some(isIn)) return false;
      releases.push(release);
      ledger.push(...entries);
      return true;
    },
  };
}

/** A company's shelf held in memory: what its observatories on this server ask, and what was brought by file. */
export function openMemoryRequestShelf(onServer: () => Promise<readonly KeptRequest[]>): RequestShelf {
  const brought = new Map<string, ReceivedRequest>();
  const sent: SentPackage[] = [];
  return {
    async received() {
      const near = (await onServer()).map(({ id, digest, signed }) => ({
        id,
        digest,
        signed,
        way: "server" as const,
      }));
      return [...near, ...brought.values()];
    },
    async bringRequest(request) {
      brought.set(request.id, { ...request, way: "file" });
    },
    sent: async (request) => sent.filter((each) => each.request === request),
    holdSending: async () => true,
    async keepSent(each) {
      sent.push(each);
    },
  };
}

/** No post: every package leaves as a file. */
export const noPost = { deliver: async () => refuse({ code: "unknownRequest" }) };

/** Signs with a text that anybody can write: for tests that do not try signatures. */
export function openSampleSigner(name: string): DocumentSigner {
  const publicKey = name.padEnd(43, "0").slice(0, 43);
  return { publicKey, sign: (text) => sampleSignature(publicKey, text) };
}

/** Checks what a sample signer signed. */
export function checkSampleSignature(publicKey: string, text: string, signature: string): boolean {
  return signature === sampleSignature(publicKey, text);
}

function sampleSignature(publicKey: string, text: string): string {
  let state = 7;
  for (const letter of publicKey + text) state = (state * 31 + (letter.codePointAt(0) ?? 0)) % 2_147_483_647;
  return String(state).padStart(86, "0");
}
