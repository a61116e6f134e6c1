/** A recording as a phone writes it, for tests: lengths left open, and all that a phone tells of itself. */
export interface SampleSound {
  /** Bytes of sound. */
  readonly blocks: readonly Uint8Array[];
  /** What stands beside the sound, by the digits of its identifier. */
  readonly told?: Readonly<Record<string, Uint8Array>>;
  readonly codec?: string;
}

/** Something to be told from everything else. */
export const toldBySample = "Phone of Zanzibar";

const letters = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** A WebM recording with its clusters left open, as browsers stream it. */
export function sampleWebm({ blocks, told = {}, codec = "A_OPUS" }: SampleSound): Uint8Array {
  const track = element("ae", [
    element("d7", [Uint8Array.of(1)]),
    element("73c5", [letters(toldBySample.slice(0, 8))]),
    element("83", [Uint8Array.of(2)]),
    element("86", [letters(codec)]),
    element("63a2", [letters("OpusHead"), Uint8Array.of(1, 1, 0, 0, 128, 187, 0, 0, 0, 0, 0)]),
    element("e1", [element("b5", [Uint8Array.of(71, 59, 128, 0)]), element("9f", [Uint8Array.of(1)])]),
  ]);
  const about = element("1549a966", [
    element("2ad7b1", [Uint8Array.of(15, 66, 64)]),
    element("4461", [Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8)]),
    element("4d80", [letters(toldBySample)]),
    element("5741", [letters(toldBySample)]),
    ...Object.entries(told).map(([id, content]) => element(id, [content])),
  ]);
  const clusters = blocks.map((block, place) =>
    joined([
      digits("1f43b67501ffffffffffffff"),
      element("e7", [Uint8Array.of(place)]),
      element("a3", [Uint8Array.of(0x81, 0, 0, 0x80), block]),
    ]),
  );
  const head = element("1a45dfa3", [
    element("4282", [letters("webm")]),
    element("ec", [letters(toldBySample)]),
  ]);
  return joined([head, digits("1853806701ffffffffffffff"), about, element("1654ae6b", [track]), ...clusters]);
}

/** An ISO media file with one track of sound, or of something else. */
export function sampleMp4(sound: Uint8Array, handler = "soun"): Uint8Array {
  const days = Uint8Array.of(0, 0, 0, 0, 231, 1, 2, 3, 231, 1, 2, 4, 0, 0, 3, 232);
  const handled = [new Uint8Array(8), letters(handler), new Uint8Array(12), letters(`${toldBySample}\0`)];
  const media = box("mdia", [box("mdhd", [days]), box("hdlr", handled)]);
  return joined([
    box("ftyp", [letters("iso5"), new Uint8Array(4)]),
    box("moov", [
      box("mvhd", [days]),
      box("trak", [box("tkhd", [days]), media]),
      box("udta", [letters(toldBySample)]),
    ]),
    box("mdat", [sound]),
  ]);
}

function element(id: string, parts: readonly Uint8Array[]): Uint8Array {
  const content = joined(parts);
  return joined([digits(id), sized(content.byteLength, 0x10), content]);
}

function box(type: string, parts: readonly Uint8Array[]): Uint8Array {
  const content = joined(parts);
  return joined([sized(content.byteLength + 8, 0), letters(type), content]);
}

/** Four bytes, whose first bit may say how many they are. */
function sized(size: number, mark: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, size + mark * 2 ** 24);
  return bytes;
}

function digits(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
