import axe from "axe-core";
import type { Frame, Page } from "playwright-core";
import { z } from "zod";

const options = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  resultTypes: ["violations"],
  // Style sheets are read again only for a rule that is not asked for; sounds and films are, for one that is.
  preload: { assets: ["media"] },
} satisfies axe.RunOptions;

const findingsSchema = z.array(z.string());

const look = `axe.run(${JSON.stringify(options)}).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ": " + target.join(" "))))`;

/** Milliseconds a page is given to settle: a table learns that it scrolls a few frames after the window is narrowed. */
const settling = 400;

/**
 * What axe-core finds against WCAG 2.2 A and AA, one line per element. The page reads axe-core once, however often it
 * is looked at. What is found is looked for again once the page has settled: a fault that stays is a fault.
 */
export async function accessibilityFindings(page: Page): Promise<readonly string[]> {
  for (const frame of page.frames()) await bringAxe(frame);
  const found = findingsSchema.parse(await page.evaluate(look));
  if (found.length === 0) return found;
  await page.waitForTimeout(settling);
  return findingsSchema.parse(await page.evaluate(look));
}

async function bringAxe(frame: Frame): Promise<void> {
  if (!(await frame.evaluate(`typeof axe !== "undefined"`))) await frame.evaluate(axe.source);
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
