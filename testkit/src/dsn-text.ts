export type DsnEncoding = "iso-8859-1" | "utf-8";

/** Length of a piece handed over, and room for the longest person after it. */
const pieceLength = 131_072;
const roomForOne = 65_536;

/**
 * Lines of a declaration being written, counted as they come: S90.G00.90.001 must say how many there are. Bytes are
 * written one by one: joining strings leaves so much to collect that it writes three times slower.
 */
export class DsnText {
  rubricCount = 0;
  private readonly lineEnd: "\n" | "\r\n";
  private readonly isUtf8: boolean;
  private bytes = new Uint8Array(pieceLength + roomForOne);
  private length = 0;

  constructor(lineEnd: "\n" | "\r\n", encoding: DsnEncoding) {
    this.lineEnd = lineEnd;
    this.isUtf8 = encoding === "utf-8";
  }

  /** One rubric; a value of "" is not written, since the norm has no empty rubric. Letters are those of ISO-8859-1. */
  line(rubric: string, value: string): void {
    if (value === "") return;
    this.write(rubric);
    this.write(",'");
    this.write(value);
    this.write("'");
    this.write(this.lineEnd);
    this.rubricCount += 1;
  }

  /** Enough was written to be handed over. */
  get isFull(): boolean {
    return this.length >= pieceLength;
  }

  take(): Uint8Array {
    const taken = this.bytes.subarray(0, this.length);
    this.bytes = new Uint8Array(pieceLength + roomForOne);
    this.length = 0;
    return taken;
  }

  private write(text: string): void {
    for (let place = 0; place < text.length; place += 1) {
      const code = text.charCodeAt(place);
      if (code > 255) throw new Error(`invalid letter; not in ISO-8859-1: ${text}`);
      if (code < 128 || !this.isUtf8) {
        this.bytes[this.length] = code;
        this.length += 1;
      } else {
        this.bytes[this.length] = 0xc0 | (code >> 6);
        this.bytes[this.length + 1] = 0x80 | (code & 0x3f);
        this.length += 2;
      }
    }
  }
}

/** Cents or hundredths with the decimal point of the norm: -1234.56. */
export function hundredths(value: number): string {
  const positive = Math.abs(value);
  const cents = positive % 100;
  const whole = (positive - cents) / 100;
  return `${value < 0 ? "-" : ""}${whole}.${cents < 10 ? "0" : ""}${cents}`;
}
