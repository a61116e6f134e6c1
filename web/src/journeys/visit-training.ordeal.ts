import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type OpenApplication,
  openApplication,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { type Device, openDevice } from "../../../testkit/src/browser/open-device.ts";
import { liveVisitTraining, openLife } from "../../../testkit/src/browser/visit-life.ts";

/*
 * The training of a first visit without network: begun, told, combined, planned, on a device whose browser is killed
 * (SIGKILL, the whole group) again and again, then while it is sent. What was called "Enregistré" must be there.
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

  test("whatever the step at which the browser is killed, the training arrives once and whole", async ({
    annotate,
  }) => {
    const life = openLife(device, "everyStep");
    await liveVisitTraining(app, device, life);
    expect(life.kills()).toBeGreaterThan(9);
    await annotate(`${life.kills()} kills, ${life.unacknowledged()} before "Enregistré"`);
  }, 480_000);
});
