import { describe, expect, test } from "vitest";
import { silentWav } from "../../../testkit/src/browser/visit-steps.ts";
import { rolesContract } from "../access/roles.contract.ts";
import {
  hearInvitationVoice,
  type InvitationVoice,
  type InvitationVoiceStore,
  invitationVoiceBytesAtMost,
  recordInvitation,
  removeInvitationVoice,
  viewInvitationVoice,
} from "./invitation-voice.ts";
import { actorOf, keptProjectOf, sampleHouse } from "./sample-kept-project.ts";

function openMemoryVoices(): InvitationVoiceStore {
  const kept = new Map<string, InvitationVoice>();
  return {
    find: async (project) => kept.get(project),
    keep: async (project, voice) => void kept.set(project, voice),
    remove: async (project) => kept.delete(project),
  };
}

const houseOf = () => ({
  ...sampleHouse([keptProjectOf({ id: "p" })]),
  invitationVoices: openMemoryVoices(),
});

async function* inPieces(...pieces: readonly Uint8Array[]): AsyncIterable<Uint8Array> {
  yield* pieces;
}

const hr = actorOf("hr");
const record = (house = houseOf(), project = "p", ...pieces: readonly Uint8Array[]) =>
  recordInvitation(house, hr, { project, chunks: inPieces(...(pieces.length === 0 ? [silentWav] : pieces)) });

describe("the voice of who invites", () => {
  test("is kept, told, heard byte for byte, and deleted once", async () => {
    const house = houseOf();
    expect(await viewInvitationVoice(house, hr, { project: "p" })).toEqual({ ok: true, value: {} });
    expect(await record(house)).toMatchObject({ ok: true, value: { mediaType: "audio/wav" } });
    expect(await viewInvitationVoice(house, hr, { project: "p" })).toMatchObject({
      value: { voice: { mediaType: "audio/wav" } },
    });
    const heard = await hearInvitationVoice(house, hr, { project: "p" });
    expect(heard.ok && Buffer.from(heard.value.bytes).equals(silentWav)).toBe(true);
    expect(await removeInvitationVoice(house, hr, { project: "p" })).toEqual({
      ok: true,
      value: { removed: true },
    });
    for (const act of [hearInvitationVoice, removeInvitationVoice])
      expect(await act(house, hr, { project: "p" })).toMatchObject({
        refusal: { code: "noInvitationVoice" },
      });
  });

  test.each([
    ["that is no sound", [Buffer.from("pas une voix")], "voiceNotRecognised"],
    ["that is too long", [silentWav, new Uint8Array(invitationVoiceBytesAtMost)], "voiceTooLong"],
  ])("%s is refused, and the one before stays", async (_, pieces, code) => {
    const house = houseOf();
    await record(house);
    expect(await record(house, "p", ...pieces)).toEqual({ ok: false, refusal: { code } });
    expect((await hearInvitationVoice(house, hr, { project: "p" })).ok).toBe(true);
  });

  test("of a project that is not there is refused", async () => {
    expect(await record(houseOf(), "x")).toEqual({ ok: false, refusal: { code: "unknownDocument" } });
  });
});

rolesContract("recordInvitation", (roles) =>
  recordInvitation(houseOf(), actorOf(...roles), { project: "p", chunks: inPieces(silentWav) }),
);
rolesContract("viewInvitationVoice", (roles) =>
  viewInvitationVoice(houseOf(), actorOf(...roles), { project: "p" }),
);
