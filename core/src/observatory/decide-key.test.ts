import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { decideKey } from "./decide-key.ts";
import { actorIn, openObservatoryWorld } from "./observatory-house.contract.ts";

const waiting = { publicKey: "k", siren: "123456789", name: "", holding: "", standing: "waiting" as const };
const accept = (fingerprint: string) => ({
  fingerprint,
  standing: "accepted" as const,
  name: "Clair et Net",
  holding: "Groupe",
});

rolesContract("receivePackages", async (roles) => {
  const { house } = await openObservatoryWorld();
  return decideKey(house, actorIn("observatoire", ...roles), accept("none"));
});

describe("whose key it is", () => {
  test("one company has one accepted key; another waits until the first is refused", async () => {
    const { house, analyst } = await openObservatoryWorld();
    for (const fingerprint of ["a", "b"]) await house.observatory.putKey({ ...waiting, fingerprint });
    expect(await decideKey(house, analyst, accept("a"))).toMatchObject({
      value: { standing: "accepted", name: "Clair et Net", holding: "Groupe", siren: "123456789" },
    });
    expect(await decideKey(house, analyst, accept("b"))).toMatchObject({
      refusal: { code: "companyUnderOtherKey" },
    });
    await decideKey(house, analyst, { ...accept("a"), standing: "refused" });
    expect((await decideKey(house, analyst, accept("b"))).ok).toBe(true);
  });

  test("a key that nobody sent cannot be accepted", async () => {
    const { house, analyst } = await openObservatoryWorld();
    expect(await decideKey(house, analyst, accept("none"))).toMatchObject({
      refusal: { code: "unknownKey" },
    });
  });
});
