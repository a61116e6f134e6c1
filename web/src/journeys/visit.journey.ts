import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type OpenApplication,
  openApplication,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { type Device, openDevice } from "../../../testkit/src/browser/open-device.ts";
import { fewDeaths, liveVisitDiagnosis } from "../../../testkit/src/browser/visit-diagnosis-life.ts";

/*
 * A first visit without network, on a device whose browser is killed on the way (SIGKILL, the whole group). The server
 * is stopped: nothing answers. What the screen called "Enregistré" must be there when the browser opens again. The
 * ordeal beside kills it at every step.
 */

describe.skipIf(whyNoJourney !== undefined)(`first visit ${whyNoJourney ?? ""}`, () => {
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

  test("twenty-three people and a diagnosis offline, the browser killed on the way, sent once at the end", async ({
    annotate,
  }) => {
    const { kills, unacknowledged, settled } = await liveVisitDiagnosis(app, device, fewDeaths);
    expect(kills).toBeGreaterThan(5);
    await annotate(
      `${kills} kills, ${unacknowledged} before "Enregistré", settled in ${settled.toFixed(0)} ms`,
    );
  });
});
