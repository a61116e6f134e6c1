/** A box of an ISO media file (ISO 14496-12). */
interface Box {
  readonly type: string;
  /** Of its content. */
  readonly from: number;
  readonly to: number;
}

/** Boxes that hold boxes. */
const parents = ["moov", "trak", "mdia", "minf", "stbl", "dinf", "edts", "mvex", "moof", "traf"];
/** Boxes that stay as they are: how to play the sound, and the sound. */
const played = [
  ...["ftyp", "styp", "mdat", "mvhd", "tkhd", "mdhd", "hdlr", "smhd", "dref", "stsd", "stts", "stsc", "stsz"],
  ...["stco", "co64", "stss", "sgpd", "sbgp", "elst", "trex", "mehd", "mfhd", "tfhd", "tfdt", "trun", "sidx"],
  ...["mfra", "stz2", "ctts"],
];
/** Boxes that say when: bytes of their two days, by version. */
const dated = ["mvhd", "tkhd", "mdhd"];
const datesFrom = 4;
const bytesOfDates = [8, 16] as const;

/**
 * An ISO media file with its days put to none and all that neither plays nor is sound emptied in its place: offsets
 * then stay true. `undefined` for what is not one track of sound.
 */
export function washMp4(bytes: Uint8Array): Uint8Array | undefined {
  const washed = Uint8Array.from(bytes);
  const handlers: string[] = [];
  try {
    const types = washBoxes(washed, { type: "", from: 0, to: washed.byteLength }, handlers);
    const isWhole = types[0] === "ftyp" && types.includes("moov") && types.includes("mdat");
    return isWhole && handlers.join() === "soun" ? washed : undefined;
  } catch (fault) {
    if (fault instanceof RangeError) return undefined;
    throw fault;
  }
}

/** Types of the boxes of a parent, washed on the way. Throws RangeError where they do not follow one another. */
function washBoxes(bytes: Uint8Array, parent: Box, handlers: string[]): readonly string[] {
  const types: string[] = [];
  for (let place = parent.from; place < parent.to; ) {
    const box = boxAt(bytes, place, parent.to);
    types.push(box.type);
    if (parents.includes(box.type)) washBoxes(bytes, box, handlers);
    else if (!played.includes(box.type)) empty(bytes, place, box);
    if (dated.includes(box.type)) {
      const days = bytesOfDates[bytes[box.from] ?? 2];
      if (days === undefined) throw new RangeError("no version that is known");
      bytes.fill(0, box.from + datesFrom, Math.min(box.to, box.from + datesFrom + days));
    }
    if (box.type === "hdlr") {
      handlers.push(letters(bytes, box.from + 8));
      // What the handler calls itself; its last byte ends it.
      bytes.fill(0, Math.min(box.to, box.from + 24), box.to);
    }
    place = box.to;
  }
  return types;
}

function boxAt(bytes: Uint8Array, place: number, end: number): Box {
  if (place + 8 > end) throw new RangeError("no box");
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const said = view.getUint32(place);
  const isLong = said === 1;
  if (isLong && place + 16 > end) throw new RangeError("no box");
  const size = isLong ? Number(view.getBigUint64(place + 8)) : said === 0 ? end - place : said;
  const from = place + (isLong ? 16 : 8);
  if (size < from - place || place + size > end) throw new RangeError("beyond its parent");
  return { type: letters(bytes, place + 4), from, to: place + size };
}

function empty(bytes: Uint8Array, place: number, box: Box): void {
  bytes.set(
    Uint8Array.from("free", (letter) => letter.charCodeAt(0)),
    place + 4,
  );
  bytes.fill(0, box.from, box.to);
}

function letters(bytes: Uint8Array, place: number): string {
  return String.fromCharCode(...bytes.subarray(place, place + 4));
}
