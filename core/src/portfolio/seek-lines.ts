import { type PortfolioPile, steeringYardsticks } from "../projects/index.ts";
import type { PortfolioLine } from "./portfolio-lines.ts";

/** How firms are told apart by size: below the threshold of the smallest, above it, or not known. */
export const firmSizes = ["smallest", "larger", "unknown"] as const;
export type FirmSize = (typeof firmSizes)[number];

/** What the adviser looks for. "" asks for nothing. */
export interface PortfolioSearch {
  readonly text: string;
  readonly pile: PortfolioPile | "";
  readonly size: FirmSize | "";
  readonly idcc: string;
  readonly place: string;
  readonly adviser: string;
}

export const wholePortfolio: PortfolioSearch = {
  text: "",
  pile: "",
  size: "",
  idcc: "",
  place: "",
  adviser: "",
};

/** A firm's size. An unknown headcount is neither small nor large. */
export function sizeOf({ headcount }: Pick<PortfolioLine, "headcount">): FirmSize {
  if (!headcount.known) return "unknown";
  return headcount.value < steeringYardsticks.smallestBelow ? "smallest" : "larger";
}

/** The lines that a search leaves, in order: each word typed begins a word of the firm, accents and case aside. */
export function seekLines(
  lines: readonly PortfolioLine[],
  search: PortfolioSearch,
): readonly PortfolioLine[] {
  const words = plain(search.text).split(" ").filter(Boolean);
  return lines.filter((line) => {
    if (search.pile !== "" && line.pile !== search.pile) return false;
    if (search.size !== "" && sizeOf(line) !== search.size) return false;
    if (search.idcc !== "" && line.idcc !== search.idcc) return false;
    if (search.place !== "" && line.place !== search.place) return false;
    if (search.adviser !== "" && line.adviser !== search.adviser) return false;
    if (words.length === 0) return true;
    const text = ` ${plain(textOf(line))}`;
    return words.every((word) => text.includes(` ${word}`));
  });
}

function textOf({ label, place, idcc, firm, projects }: PortfolioLine): string {
  const told = projects.map((project) => `${project.label} ${project.company}`);
  const { registration = "", contact = "" } = firm?.content ?? {};
  return [label, place, idcc, registration, contact, ...told].join(" ");
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
