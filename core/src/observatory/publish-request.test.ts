import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { checkSampleSignature } from "./memory-observatory.ts";
import { tableAskSchema } from "./model.ts";
import { actorIn, must, openObservatoryWorld, sampleAsk, sha256 } from "./observatory-house.contract.ts";
import { publishRequest } from "./publish-request.ts";
import { digestOfDocument, isSigned } from "./seal-document.ts";

rolesContract("askTables", async (roles) => {
  const { house } = await openObservatoryWorld();
  return publishRequest(house, actorIn("observatoire", ...roles), { ask: sampleAsk() });
});

describe("publishing a request", () => {
  test("it is signed as it stands; one changed letter and the signature falls", async () => {
    const { house, analyst } = await openObservatoryWorld();
    const { signed, digest } = must(await publishRequest(house, analyst, { ask: sampleAsk() }));
    expect(digest).toBe(digestOfDocument(signed.content, sha256));
    expect(isSigned(signed, checkSampleSignature)).toBe(true);
    const ask = { ...signed.content.ask, deadline: "2026-12-30" };
    expect(isSigned({ ...signed, content: { ...signed.content, ask } }, checkSampleSignature)).toBe(false);
  });

  test("a past deadline and a rule without condition are refused, each by its name", async () => {
    const { house, analyst } = await openObservatoryWorld();
    const publish = (change: Parameters<typeof sampleAsk>[0]) =>
      publishRequest(house, analyst, { ask: sampleAsk(change) });
    expect(await publish({ deadline: "2026-11-23" })).toMatchObject({ refusal: { code: "deadlinePast" } });
    const categories = [{ label: "Vide", rule: { metWhen: "anyDimension" as const } }];
    expect(await publish({ categories })).toMatchObject({ refusal: { code: "ruleFlaw", flaw: "ruleEmpty" } });
  });

  test.each([
    { crossings: ["region", "department"] as const },
    { crossings: ["sex", "sex"] as const },
    { measures: ["hours"] as const },
    { categories: [] },
    { month: "2026-13" },
  ])("what could not be read as one request is none: %j", (change) => {
    expect(tableAskSchema.safeParse({ ...sampleAsk(), ...change }).success).toBe(false);
  });
});
