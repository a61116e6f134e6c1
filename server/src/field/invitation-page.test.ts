import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keptField } from "../../../core/src/field/sample-field.contract.ts";
import { erasePerson } from "../../../core/src/privacy/index.ts";
import { invitationVoiceBytesAtMost, projectRoutes } from "../../../core/src/projects/index.ts";
import { blankInvitation, type Invitation } from "../../../core/src/projects/invitation-model.ts";
import { openTestApp, type TestApp } from "../test-app.ts";
import { openTestPhone } from "./test-phone.ts";

/** As a WebM recording begins. */
const recording = Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.alloc(500, 7)]);
const told: Invitation = {
  ...blankInvitation,
  supervisorWords: "On apprendra ensemble.",
  supervisorName: "Sonia Delcambre",
  testimony: "Je n’ai plus mal au dos.",
  testimonyBy: "F.",
  meetingPoint: "salle du dépôt",
  bring: "vos chaussures de sécurité",
};

describe("an invitation on a phone", () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await openTestApp();
  });
  afterAll(() => world?.close());

  async function invite(invitation: Invitation = told) {
    const kept = keptField();
    const content = { ...kept.project.content, invitation };
    const phone = await openTestPhone(
      world,
      { ...kept, project: { ...kept.project, content } },
      { purpose: "invitation", subject: "invitation" },
    );
    const parameters = { project: kept.project.id };
    return {
      phone,
      record: (bytes: Buffer) =>
        world.send(phone.actor, projectRoutes.recordInvitation, { parameters, bytes }),
      ask: (route: "invitationVoice" | "hearInvitation" | "removeInvitationVoice") =>
        world.send(phone.actor, projectRoutes[route], { parameters }),
      hear: () => world.app.inject({ method: "GET", url: `${phone.address}/voix` }),
    };
  }

  test("says what, when, where and what to bring, in the words that people gave", async () => {
    const { phone, hear } = await invite();
    const { body } = await phone.open();
    for (const words of [told.meetingPoint, told.bring, told.supervisorWords, told.supervisorName])
      expect(body).toContain(words);
    expect(body).not.toContain("<audio");
    expect((await hear()).statusCode).toBe(404);
  });

  test("is heard in the voice that was recorded, until it is deleted", async () => {
    const { phone, record, ask, hear } = await invite();
    expect((await record(recording)).json()).toMatchObject({
      speaker: "Sonia Delcambre",
      mediaType: "audio/webm",
    });
    expect((await phone.open()).body).toContain(`<audio controls preload="none" src="${phone.address}/voix"`);
    const heard = await hear();
    expect([heard.headers["content-type"], heard.rawPayload.equals(recording)]).toEqual(["audio/webm", true]);
    expect((await ask("hearInvitation")).rawPayload.equals(recording)).toBe(true);
    const other = Buffer.concat([recording, Buffer.from([1])]);
    await record(other);
    expect((await hear()).rawPayload.equals(other)).toBe(true);
    expect((await ask("removeInvitationVoice")).statusCode).toBe(200);
    expect((await ask("invitationVoice")).json()).toEqual({});
    expect((await ask("removeInvitationVoice")).statusCode).toBe(404);
    expect((await phone.open()).body).not.toContain("<audio");
  });

  test("what is no voice, or a voice too long, is not kept", async () => {
    const { record, ask } = await invite();
    const photo = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
    const long = Buffer.concat([recording, Buffer.alloc(invitationVoiceBytesAtMost)]);
    expect([(await record(photo)).statusCode, (await record(long)).statusCode]).toEqual([422, 413]);
    expect((await ask("invitationVoice")).json()).toEqual({});
  });

  test("a testimony is shown once its author agreed", async () => {
    const silent = await invite();
    expect((await silent.phone.open()).body).not.toContain("mal au dos");
    const agreed = await invite({ ...told, isTestimonyAgreed: true });
    expect((await agreed.phone.open()).body).toContain("Je n’ai plus mal au dos.");
  });

  test("the voice of somebody who is erased goes, and nobody else's", async () => {
    const { phone, record, hear } = await invite();
    const other = await invite({ ...told, supervisorName: "Karim" });
    await record(recording);
    await other.record(recording);
    const clues = [{ kind: "name", text: "Sonia Delcambre" }] as const;
    for (const { actor } of [phone, other.phone])
      await world.act(actor, (rooms) => erasePerson(rooms, actor, { clues }));
    expect([(await hear()).statusCode, (await other.hear()).statusCode]).toEqual([404, 200]);
  });
});
