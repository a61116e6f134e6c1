import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const wcagTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe-core finds against WCAG 2.2 A and AA, one line per element. */
export async function accessibilityFindings(page: Page): Promise<readonly string[]> {
  const options = { runOnly: [...wcagTags], resultTypes: ["violations"] } satisfies Parameters<
    AxeBuilder["options"]
  >[0];
  const { violations } = await new AxeBuilder({ page }).options(options).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
}

export interface PageManners {
  readonly language: string | null;
  readonly title: string;
  /** Levels of the headings in order, hidden ones left out. */
  readonly headings: readonly number[];
  /** Pixels by which the page is wider than the screen. */
  readonly overflow: number;
  /** Everything a person can read or hear on the page, names of controls included. */
  readonly text: string;
  /** Elements that change the order of the keyboard. */
  readonly forcedTabStops: number;
}

export function mannersOf(page: Page): Promise<PageManners> {
  return page.evaluate(() => {
    const seen = (element: Element) => element.checkVisibility();
    const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter(seen);
    const named = [...document.querySelectorAll("[aria-label], [placeholder], [title], [alt]")];
    const names = named.flatMap((element) =>
      ["aria-label", "placeholder", "title", "alt"].map((name) => element.getAttribute(name) ?? ""),
    );
    const root = document.documentElement;
    return {
      language: root.getAttribute("lang"),
      title: document.title,
      headings: levels.map((heading) => Number(heading.tagName.slice(1))),
      overflow: root.scrollWidth - root.clientWidth,
      text: [document.title, document.body.innerText, ...names].join("\n"),
      forcedTabStops: [...document.querySelectorAll("[tabindex]")].filter(
        (element) => Number(element.getAttribute("tabindex")) > 0,
      ).length,
    };
  });
}

/** Places where a heading goes down more than one level at once, as "2 → 4"; a page starts at 1. */
export function headingLeaps(levels: readonly number[]): readonly string[] {
  return levels.flatMap((depth, index) => {
    const former = levels[index - 1] ?? 0;
    return depth > former + 1 ? [`${former} → ${depth}`] : [];
  });
}
