import { describe, expect, test } from "vitest";
import { sampleMp4, sampleWebm, toldBySample } from "./sample-sound.ts";
import { voiceBytesAtMost } from "./voice-model.ts";
import { washSound } from "./wash-sound.ts";

const spoken = Uint8Array.from({ length: 300 }, (_, place) => (place * 7) % 251);
const latin = (bytes: Uint8Array | undefined) => String.fromCharCode(...(bytes ?? []));
const washed = (bytes: Uint8Array) => washSound(bytes)?.bytes;

describe("a recording is kept as sound alone", () => {
  test("a WebM one loses its day, its device and its tags, and keeps every block", () => {
    const blocks = [spoken.subarray(0, 100), spoken.subarray(100)];
    const raw = sampleWebm({
      blocks,
      told: { "7ba9": Uint8Array.from(toldBySample, (each) => each.charCodeAt(0)) },
    });
    expect(latin(raw)).toContain(toldBySample);
    const sound = washSound(raw);
    expect(sound?.mediaType).toBe("audio/webm");
    const text = latin(sound?.bytes);
    expect(text).not.toContain("Zanzibar");
    expect(text).not.toContain(latin(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8)));
    for (const block of blocks) expect(text).toContain(latin(block));
  });

  test("an MP4 one loses its days and its device in their places, and keeps its sound", () => {
    const raw = sampleMp4(spoken);
    const sound = washSound(raw);
    expect(sound?.mediaType).toBe("audio/mp4");
    expect(sound?.bytes.byteLength).toBe(raw.byteLength);
    expect(latin(sound?.bytes)).not.toContain("Zanzibar");
    expect(latin(sound?.bytes)).not.toContain(latin(Uint8Array.of(231, 1, 2)));
    expect(latin(sound?.bytes)).toContain(latin(spoken));
  });

  test("washed again, it is the same; cut short in a block, it keeps those before", () => {
    for (const raw of [sampleWebm({ blocks: [spoken, spoken] }), sampleMp4(spoken)]) {
      const once = washed(raw);
      expect(once).toBeDefined();
      expect(washed(once ?? raw)).toEqual(once);
    }
    const cut = sampleWebm({ blocks: [spoken, spoken] }).slice(0, -50);
    expect(latin(washed(cut))).toContain(latin(spoken));
  });

  test.each([
    ["nothing", new Uint8Array()],
    ["too much", sampleWebm({ blocks: [new Uint8Array(voiceBytesAtMost)] })],
    ["a picture in a film’s clothes", sampleWebm({ blocks: [spoken], codec: "V_VP9" })],
    ["a film", sampleMp4(spoken, "vide")],
    ["a page", Uint8Array.from("<html><script>alert(1)</script>", (letter) => letter.charCodeAt(0))],
    ["a page behind the first bytes of a recording", Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3, 0x3c, 0x68, 0x74)],
    ["a recording with a page after it", joinedAfter(sampleMp4(spoken), "<script>alert(1)</script>")],
  ])("%s is refused", (_name, bytes) => {
    expect(washSound(bytes)).toBeUndefined();
  });

  test("whatever is changed in it, what is kept is a recording, and nothing throws", () => {
    let state = 7;
    const chance = (below: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const raws = [sampleWebm({ blocks: [spoken.subarray(0, 40)] }), sampleMp4(spoken.subarray(0, 40))];
    let kept = 0;
    for (let run = 0; run < 6000; run += 1) {
      const bytes = Uint8Array.from(raws[run % 2] ?? []);
      for (let left = 1 + chance(4); left > 0; left -= 1) bytes[chance(bytes.byteLength)] = chance(256);
      const once = washed(chance(5) === 0 ? bytes.subarray(0, chance(bytes.byteLength)) : bytes);
      if (once === undefined) continue;
      kept += 1;
      expect(washed(once)).toEqual(once);
    }
    expect(kept).toBeGreaterThan(500);
  });
});

function joinedAfter(bytes: Uint8Array, text: string): Uint8Array {
  return Uint8Array.from([...bytes, ...Array.from(text, (letter) => letter.charCodeAt(0))]);
}
