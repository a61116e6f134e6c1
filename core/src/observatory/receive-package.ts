import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { Sha256 } from "../training/index.ts";
import { judgePackage } from "./judge-package.ts";
import type { SignedPackage } from "./model.ts";
import type { CheckSignature, ObservatoryStore } from "./ports.ts";
import { readPackageFile } from "./read-package.ts";
import { digestOfDocument, fingerprintOfKey, isSigned } from "./seal-document.ts";
import type { PackageFault } from "./vocabulary.ts";

/** In order of precedence. `place` is where a package stops being one, "" for other faults. */
export type ReceivePackageRefusal = NotAllowed | { readonly code: PackageFault; readonly place: string };

/** A package that was taken: counted with the next publication, or waiting for somebody to look at its key. */
export interface TakenPackage {
  readonly standing: "counted" | "waiting";
  readonly siren: string;
  readonly replaced: boolean;
}

export interface ReceivingHouse {
  readonly observatory: ObservatoryStore;
  readonly checkSignature: CheckSignature;
  readonly sha256: Sha256;
  readonly clock: Clock;
}

/** Takes the package of a file, from whatever stick or letter it came. */
export async function receivePackage(
  house: ReceivingHouse,
  actor: Actor,
  { bytes }: { readonly bytes: Uint8Array },
): Promise<Result<TakenPackage, ReceivePackageRefusal>> {
  if (!may(actor, "receivePackages")) return refuse(notAllowed);
  const read = readPackageFile(bytes);
  if (read.kind === "unreadable") return refuse({ code: "unreadable", place: read.place });
  return takePackage(house, read.signed, "");
}

/** Takes a package in, whoever carried it: everything about it is checked here. */
export async function takePackage(
  { observatory, checkSignature, sha256, clock }: ReceivingHouse,
  signed: SignedPackage,
  senderName: string,
): Promise<Result<TakenPackage, { readonly code: PackageFault; readonly place: string }>> {
  const { id } = signed.content.request;
  const fingerprint = fingerprintOfKey(signed.publicKey, sha256);
  const digest = digestOfDocument(signed.content, sha256);
  // The same package sent twice at once must be judged one after the other: the second is a replay.
  await observatory.lockPackages();
  const packages = await observatory.packages(id, signed.content.siren);
  const request = (await observatory.requests()).find((kept) => kept.id === id);
  const judgement = judgePackage(
    { signed, digest, fingerprint, isSigned: isSigned(signed, checkSignature) },
    {
      request,
      packages,
      keys: await observatory.keys({ siren: signed.content.siren, fingerprint }),
      ledger: await observatory.ledger(signed.content.siren),
      waiting: await observatory.waitingCount(),
    },
  );
  if (judgement.kind === "refused") return refuse({ code: judgement.fault, place: judgement.place });
  const { siren } = signed.content;
  const standing = judgement.key?.standing ?? "waiting";
  if (judgement.key === undefined) {
    const { publicKey } = signed;
    await observatory.putKey({ fingerprint, publicKey, siren, name: senderName, holding: "", standing });
  }
  const isLate = clock.today() > (request?.signed.content.ask.deadline ?? "");
  const { sequence, lines } = signed.content;
  const people = lines.reduce((sum, line) => sum + line.people, 0);
  const came = { request: id, digest, fingerprint, siren, sequence, people, receivedAt: clock.now() };
  await observatory.keepPackage({ ...came, isLate, isReplaced: false }, signed);
  return accept({
    standing: standing === "accepted" ? "counted" : "waiting",
    siren,
    replaced: packages.some((kept) => kept.fingerprint === fingerprint),
  });
}
