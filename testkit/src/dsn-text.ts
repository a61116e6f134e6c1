/** Lines of a declaration being written, counted as they come: S90.G00.90.001 must say how many there are. */
export class DsnText {
  rubricCount = 0;
  private readonly lineEnd: string;
  private text = "";

  constructor(lineEnd: "\n" | "\r\n") {
    this.lineEnd = `'${lineEnd}`;
  }

  /** One rubric; a value of "" is not written, since the norm has no empty rubric. */
  line(rubric: string, value: string): void {
    if (value === "") return;
    this.text += `${rubric},'${value}${this.lineEnd}`;
    this.rubricCount += 1;
  }

  /** Length of what waits to be taken, in characters. */
  get length(): number {
    return this.text.length;
  }

  take(): string {
    const taken = this.text;
    this.text = "";
    return taken;
  }
}

/** Cents or hundredths with the decimal point of the norm: -1234.56. */
export function hundredths(value: number): string {
  const positive = Math.abs(value);
  const cents = positive % 100;
  const whole = (positive - cents) / 100;
  return `${value < 0 ? "-" : ""}${whole}.${cents < 10 ? "0" : ""}${cents}`;
}
