import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type OpenApplication,
  openApplication,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { type Device, openDevice } from "../../../testkit/src/browser/open-device.ts";
import { everyDeath, liveVisitDiagnosis } from "../../../testkit/src/browser/visit-diagnosis-life.ts";

/*
 * A first visit without network, on a device whose browser is killed again and again (SIGKILL, the whole group). The
 * server is stopped: nothing answers. What the screen called "Enregistré" must be there when the browser opens again.
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

  test("twenty-three people and a diagnosis offline, the browser killed at every step, sent once at the end", async ({
    annotate,
  }) => {
    const { kills, unacknowledged, settled } = await liveVisitDiagnosis(app, device, everyDeath);
    expect(kills).toBeGreaterThan(9);
    await annotate(
      `${kills} kills, ${unacknowledged} before "Enregistré", settled in ${settled.toFixed(0)} ms`,
    );
  }, 480_000);
});
