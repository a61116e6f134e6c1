import type { Classification, TableProblem } from "./model.ts";

/** For each code, itself and the codes above it up to the total, the lowest first. */
export type CodePaths = ReadonlyMap<string, readonly string[]>;

/** Paths of a classification, or what is wrong with it: no total, several, a code twice, unknown above, a circle. */
export function pathsOf(
  classification: Classification,
  place: string,
): { readonly paths: CodePaths; readonly total: string; readonly problems: readonly TableProblem[] } {
  const above = new Map<string, string | undefined>();
  const problems: TableProblem[] = [];
  for (const [index, { code, under }] of classification.codes.entries()) {
    if (above.has(code)) problems.push({ code: "doubleCode", place: `${place}.codes.${index}` });
    above.set(code, under);
  }
  const totals = [...above].filter(([, under]) => under === undefined).map(([code]) => code);
  if (totals.length === 0) problems.push({ code: "noTotal", place });
  if (totals.length > 1) problems.push({ code: "severalTotals", place });
  const paths = new Map<string, readonly string[]>();
  for (const [index, { code }] of classification.codes.entries()) {
    const path = climb(code, above);
    if (typeof path === "string") problems.push({ code: path, place: `${place}.codes.${index}` });
    else paths.set(code, path);
  }
  return { paths, total: totals[0] ?? "", problems };
}

function climb(
  code: string,
  above: ReadonlyMap<string, string | undefined>,
): readonly string[] | "circle" | "unknownCode" {
  const path = [code];
  for (let upper = above.get(code); upper !== undefined; upper = above.get(upper)) {
    if (!above.has(upper)) return "unknownCode";
    if (path.includes(upper)) return "circle";
    path.push(upper);
  }
  return path;
}
