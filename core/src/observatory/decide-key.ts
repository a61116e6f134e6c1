import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { KnownKey, ObservatoryStore } from "./ports.ts";

export interface DecideKey {
  readonly fingerprint: string;
  readonly standing: "accepted" | "refused";
  readonly name: string;
  readonly holding: string;
}

/** In order of precedence. */
export type DecideKeyRefusal =
  | NotAllowed
  | { readonly code: "unknownKey" }
  | { readonly code: "companyUnderOtherKey" };

/** Says by hand whose key it is, once it was compared with what the company reads out; or that it is nobody's. */
export async function decideKey(
  { observatory }: { readonly observatory: ObservatoryStore },
  actor: Actor,
  { fingerprint, standing, name, holding }: DecideKey,
): Promise<Result<KnownKey, DecideKeyRefusal>> {
  if (!may(actor, "receivePackages")) return refuse(notAllowed);
  const keys = await observatory.keys();
  const key = keys.find((known) => known.fingerprint === fingerprint);
  if (key === undefined) return refuse({ code: "unknownKey" });
  const isTaken = keys.some(
    (other) =>
      other.fingerprint !== fingerprint && other.siren === key.siren && other.standing === "accepted",
  );
  if (standing === "accepted" && isTaken) return refuse({ code: "companyUnderOtherKey" });
  const decided: KnownKey = { ...key, standing, name, holding };
  await observatory.putKey(decided);
  return accept(decided);
}
