/** The whole of what comes, or `tooLong` as soon as it is longer than `atMost` bytes: the rest is not read. */
export async function readBounded(
  chunks: AsyncIterable<Uint8Array>,
  atMost: number,
): Promise<Uint8Array | "tooLong"> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of chunks) {
    length += part.byteLength;
    if (length > atMost) return "tooLong";
    parts.push(part);
  }
  const whole = new Uint8Array(length);
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.byteLength;
  }
  return whole;
}
