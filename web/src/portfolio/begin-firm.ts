import { blankFirm, type Firm, type PortfolioLine } from "../../../core/src/portfolio/public.ts";
import { browserToday } from "../app/browser-clock.ts";

/** The record of a firm that nobody wrote down yet: what its projects say of it. */
export function beginFirm(
  line: Pick<PortfolioLine, "label"> & Partial<Pick<PortfolioLine, "headcount" | "projects">>,
): Firm {
  const { label, headcount = { known: false }, projects = [] } = line;
  const own = projects.filter(({ sharedBy }) => sharedBy === "").map(({ id }) => id);
  return { ...blankFirm(label.trim().slice(0, 120), browserToday()), headcount, projects: own };
}
