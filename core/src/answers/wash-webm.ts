/** An element of EBML (RFC 8794) as it stands in its parent. */
interface Element {
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

const [segment, cluster, about, tracks, track] = [0x18538067, 0x1f43b675, 0x1549a966, 0x1654ae6b, 0xae];
/** What most of a recording is made of. */
const block = 0xa3;
const [ebml, trackType, codec, codecPrivate] = [0x1a45dfa3, 0x83, 0x86, 0x63a2];
/** What ends a cluster that does not tell its length: what stands beside clusters. */
const besideClusters = [cluster, about, tracks, 0x1c53bb6b, 0x1254c367, 0x114d9b74, 0x1043a770, 0x1941a469];

/** What each element keeps of those in it; whatever is in no list is left out: titles, days, programs, tags. */
const kept: ReadonlyMap<number, readonly number[]> = new Map([
  [segment, [about, tracks, cluster]],
  [about, [0x2ad7b1]],
  [tracks, [track]],
  [track, [0xd7, trackType, codec, codecPrivate, 0x9c, 0x56aa, 0x56bb, 0xe1]],
  [0xe1, [0xb5, 0x9f, 0x6264]],
  [cluster, [0xe7, 0xa3, 0xa0]],
  [0xa0, [0xa1, 0x9b]],
]);

/** EBML 1, "webm", as every recording then begins. */
const head = hex("1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581 02");
/** Muxer and writer, which must be there: a dash. The name of the track, which some draw: 1. */
const nobody = hex("4d80812d5741812d");
const trackName = hex("73c58101");

/**
 * The sound of a WebM recording, element by element: Opus and nothing else. `undefined` for what is not that. Nothing
 * of what came is copied but blocks of sound and what it takes to play them.
 */
export function washWebm(bytes: Uint8Array): Uint8Array | undefined {
  try {
    const whole = elementsOf(bytes, 0, bytes.byteLength);
    const [first, second] = whole;
    if (first?.id !== ebml || second?.id !== segment || whole.length !== 2) return undefined;
    const parts = childrenOf(bytes, second);
    return isSound(bytes, parts) ? joined([head, written(segment, copied(bytes, second))]) : undefined;
  } catch (fault) {
    if (fault instanceof RangeError) return undefined;
    throw fault;
  }
}

/** One track, of sound, as Opus; and something of it. */
function isSound(bytes: Uint8Array, parts: readonly Element[]): boolean {
  const described = parts.filter(({ id }) => id === tracks).flatMap((each) => childrenOf(bytes, each));
  const [only] = described;
  if (only?.id !== track || described.length !== 1) return false;
  const said = (wanted: number) => {
    const found = childrenOf(bytes, only).filter(({ id }) => id === wanted);
    return found.length === 1 ? text(bytes, found[0]) : "";
  };
  return (
    said(trackType) === "\u0002" &&
    said(codec) === "A_OPUS" &&
    /^(?:$|OpusHead)/.test(said(codecPrivate)) &&
    parts.some(({ id }) => id === cluster)
  );
}

function copied(bytes: Uint8Array, { id, from, to }: Element): Uint8Array {
  const wanted = kept.get(id);
  if (wanted === undefined) return bytes.subarray(from, to);
  const inside = elementsOf(bytes, from, to).filter((each) => wanted.includes(each.id));
  const parts = inside.map((each) => written(each.id, copied(bytes, each)));
  if (id === about) parts.push(nobody);
  if (id === track) parts.push(trackName);
  return joined(parts);
}

function childrenOf(bytes: Uint8Array, { from, to }: Element): readonly Element[] {
  return elementsOf(bytes, from, to);
}

/** Throws RangeError where they do not follow one another to the end. */
function elementsOf(bytes: Uint8Array, from: number, to: number): readonly Element[] {
  const found: Element[] = [];
  for (let place = from; place < to; ) {
    const id = readNumber(bytes, place, 4, true);
    const size = readNumber(bytes, id.end, 8, false);
    const isOpen = size.value === 2 ** (7 * (size.end - id.end)) - 1;
    if (isOpen && id.value !== segment && id.value !== cluster) throw new RangeError("open element");
    const end = isOpen ? endOfOpen(bytes, id.value, { from: size.end, to }) : size.end + size.value;
    // A phone that stops in the middle of a block leaves it out.
    if (end > to && to === bytes.byteLength && id.value === block) break;
    if (end > to) throw new RangeError("beyond its parent");
    found.push({ id: id.value, from: size.end, to: end });
    place = end;
  }
  return found;
}

function endOfOpen(bytes: Uint8Array, id: number, { from, to }: Pick<Element, "from" | "to">): number {
  if (id === segment) return to;
  let place = from;
  while (place < to) {
    const next = readNumber(bytes, place, 4, true);
    if (besideClusters.includes(next.value)) return place;
    const size = readNumber(bytes, next.end, 8, false);
    place = size.end + size.value;
  }
  // The last block may not be whole.
  return Math.min(place, to);
}

/** A number of EBML: its first bit set tells how many bytes it has. Identifiers keep that bit. */
function readNumber(bytes: Uint8Array, place: number, most: number, isId: boolean) {
  const first = bytes[place] ?? 0;
  const length = Math.clz32(first) - 23;
  if (length > most || place + length > bytes.byteLength) throw new RangeError("no number");
  let value = isId ? first : first & ((1 << (8 - length)) - 1);
  for (const byte of bytes.subarray(place + 1, place + length)) value = value * 256 + byte;
  return { value, end: place + length };
}

function written(id: number, content: Uint8Array): Uint8Array {
  const name = hex(id.toString(16));
  const size = Uint8Array.of(0x08, 0, 0, 0, 0);
  new DataView(size.buffer).setUint32(1, content.byteLength);
  return joined([name, size, content]);
}

function text(bytes: Uint8Array, element: Element | undefined): string {
  const read =
    element === undefined ? [] : bytes.subarray(element.from, Math.min(element.to, element.from + 20));
  return String.fromCharCode(...read);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.byteLength;
  }
  return whole;
}

function hex(digits: string): Uint8Array {
  const pairs = digits.replaceAll(" ", "").match(/../g) ?? [];
  return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
}
