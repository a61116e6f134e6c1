import { expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { actorIn, must, openObservatoryWorld, sampleAsk } from "./observatory-house.contract.ts";
import { publishRequest } from "./publish-request.ts";
import { documentBytes } from "./seal-document.ts";
import { bringRequest, viewTableRequests } from "./view-requests.ts";

rolesContract("viewTableRequests", async (roles) => {
  const company = (await openObservatoryWorld()).company("111111111", []);
  return viewTableRequests(company, actorIn("111111111", ...roles));
});
rolesContract("answerTableRequest", async (roles) => {
  const company = (await openObservatoryWorld()).company("111111111", []);
  return bringRequest(company, actorIn("111111111", ...roles), { bytes: new Uint8Array() });
});

test("a request is brought by file once its signature stands; another one under its number is refused", async () => {
  const [far, near] = [await openObservatoryWorld("loin"), await openObservatoryWorld("ici")];
  const { signed } = must(await publishRequest(far.house, far.analyst, { ask: sampleAsk() }));
  const company = near.company("111111111", []);
  const bring = (one: typeof signed) => bringRequest(company, company.actor, { bytes: documentBytes(one) });
  const renamed = { ...signed, content: { ...signed.content, ask: sampleAsk({ title: "Autre" }) } };
  expect(await bring(renamed)).toMatchObject({ refusal: { code: "badSignature" } });
  expect(await bring(signed)).toMatchObject({ ok: true });
  expect(await bring(signed)).toMatchObject({ ok: true });
  const seen = must(await viewTableRequests(company, company.actor));
  expect(seen).toMatchObject([{ id: signed.content.id, way: "file", observatory: "Maison loin", sent: [] }]);
  const other = await openObservatoryWorld("autre");
  const same = must(await publishRequest(other.house, other.analyst, { ask: sampleAsk() }));
  expect(await bring(same.signed)).toMatchObject({ refusal: { code: "otherRequestKept" } });
});
