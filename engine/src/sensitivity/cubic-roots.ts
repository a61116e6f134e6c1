/** Real roots of a x³ + b x² + c x + d, ascending, of any degree up to three; empty when there is none. */
export function realRoots(a: number, b: number, c: number, d: number): readonly number[] {
  const size = Math.max(Math.abs(a), Math.abs(b), Math.abs(c), Math.abs(d));
  if (size === 0) return [];
  const roots = Math.abs(a) > 1e-14 * size ? ofDegreeThree(b / a, c / a, d / a) : ofDegreeTwo(b, c, d);
  return roots.map((root) => polish(root, [a, b, c, d])).sort((first, second) => first - second);
}

function ofDegreeTwo(a: number, b: number, c: number): number[] {
  if (a === 0) return b === 0 ? [] : [-c / b];
  const inside = b * b - 4 * a * c;
  if (inside < 0) return [];
  // The root without cancellation first, the other by the product of both.
  const far = -(b + (b < 0 ? -1 : 1) * Math.sqrt(inside)) / 2;
  return far === 0 ? [0] : [far / a, c / far];
}

/** Viète's trigonometric form with three real roots, Cardano's with one. */
function ofDegreeThree(b: number, c: number, d: number): number[] {
  const q = (b * b - 3 * c) / 9;
  const r = (b * (2 * b * b - 9 * c) + 27 * d) / 54;
  if (r * r < q * q * q) {
    const angle = Math.acos(Math.max(-1, Math.min(1, r / Math.sqrt(q * q * q))));
    const reach = -2 * Math.sqrt(q);
    return [0, 2 * Math.PI, -2 * Math.PI].map((turn) => reach * Math.cos((angle + turn) / 3) - b / 3);
  }
  const large = -Math.sign(r) * Math.cbrt(Math.abs(r) + Math.sqrt(r * r - q * q * q));
  return [large + (large === 0 ? 0 : q / large) - b / 3];
}

function polish(start: number, [a, b, c, d]: readonly [number, number, number, number]): number {
  let root = start;
  for (let step = 0; step < 40; step++) {
    const slope = (3 * a * root + 2 * b) * root + c;
    const change = (((a * root + b) * root + c) * root + d) / slope;
    if (!Number.isFinite(change)) break;
    root -= change;
    if (Math.abs(change) <= 1e-16 * Math.abs(root)) break;
  }
  return root;
}
