import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type OpenApplication,
  openApplication,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { type Device, openDevice } from "../../../testkit/src/browser/open-device.ts";
import { liveVisitTraining, openLife } from "../../../testkit/src/browser/visit-life.ts";

/*
 * The training of a first visit without network: begun, told, combined, planned, then sent by a browser that is killed
 * (SIGKILL, the whole group) meanwhile. The ordeal beside kills it at every step.
 */

describe.skipIf(whyNoJourney !== undefined)(`training of a first visit ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  let device: Device;
  beforeAll(async () => {
    app = await openApplication();
    device = await openDevice();
  });
  afterAll(async () => {
    await device?.close();
    await app?.close();
  });

  test("a browser killed while it sends the training: it arrives once and whole", async ({ annotate }) => {
    const life = openLife(device, "sending");
    await liveVisitTraining(app, device, life);
    expect(life.kills()).toBeGreaterThan(2);
    await annotate(`${life.kills()} kills, ${life.unacknowledged()} before "Enregistré"`);
  });
});
