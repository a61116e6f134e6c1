import { expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { actorIn, must, openObservatoryWorld, sampleAsk } from "./observatory-house.contract.ts";
import { publishRequest } from "./publish-request.ts";
import { readRequestFile } from "./read-package.ts";
import { exportRequest, viewObservatory, viewRequestDesk } from "./view-observatory.ts";

const request = { request: "none" };
rolesContract("viewObservatory", async (roles) =>
  viewObservatory((await openObservatoryWorld()).house, actorIn("observatoire", ...roles)),
);
rolesContract("viewObservatory", async (roles) =>
  viewRequestDesk((await openObservatoryWorld()).house, actorIn("observatoire", ...roles), request),
);
rolesContract("viewObservatory", async (roles) =>
  exportRequest((await openObservatoryWorld()).house, actorIn("observatoire", ...roles), request),
);

test("a request is listed with what came for it, and its file is read back as it was signed", async () => {
  const { house, analyst } = await openObservatoryWorld();
  const kept = must(await publishRequest(house, analyst, { ask: sampleAsk() }));
  const { requests } = must(await viewObservatory(house, analyst));
  expect(requests).toMatchObject([{ id: kept.id, ready: 0, received: 0, publications: [] }]);
  const { bytes } = must(await exportRequest(house, analyst, { request: kept.id }));
  expect(readRequestFile(bytes)).toEqual({ kind: "read", signed: kept.signed });
});
