/** How a design stands in the strip: the declared one, another that counts, or one that is shown only. */
export type Standing = "declared" | "counted" | "shown";

/** A design to draw. */
export interface StripBar {
  readonly name: string;
  /** Written under the name, when there is something to tell. */
  readonly tag?: string;
  readonly low: number;
  readonly estimate: number;
  readonly high: number;
  readonly standing: Standing;
}

/** Places in pixels of the picture. */
export interface StripRow {
  readonly bar: StripBar;
  /** Lines of the name, then the tag if any; `top` is the baseline of the first. */
  readonly lines: readonly string[];
  readonly top: number;
  /** Height of the interval. */
  readonly y: number;
  /** Ends of the interval, inside the track; `cut` says which end goes on beyond it. */
  readonly from: number;
  readonly to: number;
  readonly cut: { readonly low: boolean; readonly high: boolean };
  /** Absent when the estimate itself is outside the track. */
  readonly point?: number;
}

export interface StripLayout {
  readonly width: number;
  readonly height: number;
  readonly track: { readonly left: number; readonly right: number; readonly top: number };
  readonly zero: number;
  /** From the lowest to the highest estimate that counts. */
  readonly zone: { readonly from: number; readonly to: number };
  readonly ticks: readonly { readonly value: number; readonly x: number }[];
  readonly rows: readonly StripRow[];
}

export const lineHeight = 18;
/** Width of a letter of the names, on average; a little more than measured, so that names never overflow. */
const letterWidth = 6.8;
/** Above this width names stand beside their interval, below it they stand over it. */
const wide = 640;
const figureWidth = 70;
const head = 26;
/** Height under the axis, for its figures. */
export const foot = 22;
const gap = 12;

/** Places of a strip in a picture of this width; there must be a bar at least. */
export function layStrip(bars: readonly StripBar[], width: number): StripLayout {
  const isWide = width >= wide;
  const nameWidth = isWide ? Math.min(350, 0.4 * width) : width - 4;
  const left = isWide ? nameWidth + gap : 10;
  const right = width - figureWidth - gap;
  const scale = scaleOf(bars);
  const place = (value: number) => left + ((value - scale.from) / (scale.to - scale.from)) * (right - left);
  const rows: StripRow[] = [];
  let top = head;
  for (const bar of bars) {
    const tag = bar.tag === undefined ? [] : [bar.tag];
    const lines = [...wrap(bar.name, Math.floor(nameWidth / letterWidth)), ...tag];
    const textHeight = lines.length * lineHeight;
    const height = isWide ? textHeight + 10 : textHeight + 30;
    const y = isWide ? top + height / 2 : top + textHeight + 11;
    const baseline = top + (isWide ? 5 : 4) + 13;
    rows.push({ bar, lines, top: baseline, y, ...ends(bar, scale, place) });
    top += height;
  }
  const counted = bars.filter(({ standing }) => standing !== "shown").map(({ estimate }) => place(estimate));
  return {
    width,
    height: top + foot,
    track: { left, right, top: head },
    zero: place(0),
    zone: { from: Math.min(...counted), to: Math.max(...counted) },
    ticks: ticksOf(scale, isWide ? 6 : 4).map((value) => ({ value, x: place(value) })),
    rows,
  };
}

interface Scale {
  readonly from: number;
  readonly to: number;
}

/**
 * Zero and the intervals that count are always whole; those shown only are whole when they widen the picture by half at
 * each end at most, else they are cut: one wild interval must not flatten all the others.
 */
function scaleOf(bars: readonly StripBar[]): Scale {
  const counted = bars.filter(({ standing }) => standing !== "shown");
  const from = Math.min(0, ...counted.map(({ low }) => low));
  const to = Math.max(0, ...counted.map(({ high }) => high));
  const room = (to - from) / 2;
  const widened = {
    from: Math.max(from - room, Math.min(from, ...bars.map(({ low }) => low))),
    to: Math.min(to + room, Math.max(to, ...bars.map(({ high }) => high))),
  };
  const span = widened.to - widened.from;
  if (!(span > 0)) return { from: -1, to: 1 };
  return { from: widened.from - span / 40, to: widened.to + span / 40 };
}

function ends(bar: StripBar, scale: Scale, place: (value: number) => number) {
  const inside = (value: number) => Math.min(scale.to, Math.max(scale.from, value));
  const isIn = bar.estimate >= scale.from && bar.estimate <= scale.to;
  return {
    from: place(inside(bar.low)),
    to: place(inside(bar.high)),
    cut: { low: bar.low < scale.from, high: bar.high > scale.to },
    ...(isIn ? { point: place(bar.estimate) } : {}),
  };
}

/** Round figures inside the scale, 0 among them, `most` at most. */
function ticksOf({ from, to }: Scale, most: number): readonly number[] {
  const rough = (to - from) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  return Array.from({ length: count }, (_, rank) => (first + rank) * step);
}

/** The text in lines of so many letters at most, cut between words; a longer word has a line of its own. */
export function wrap(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
