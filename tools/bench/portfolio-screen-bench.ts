import { loadavg } from "node:os";
import type { Page } from "playwright-core";
import { accessRoutes } from "../../core/src/access/index.ts";
import { portfolioRoutes } from "../../core/src/portfolio/index.ts";
import { type Project, projectRoutes } from "../../core/src/projects/index.ts";
import { systemClock } from "../../server/src/system-clock.ts";
import {
  type OpenApplication,
  openApplication,
  whyNoJourney,
} from "../../testkit/src/browser/open-application.ts";
import { fictionalPortfolio, portfolioCsv } from "../../testkit/src/index.ts";
import { type Bench, type Measure, times } from "./bench.ts";

const firmCount = 300;
const projectCount = 60;
const turns = 9;
/** Milliseconds in which a portfolio is ready. */
const budget = 300;
/** A page that asks the server for nothing of its own: what any page costs on this machine at this moment. */
const barePage = "/nulle-part";

/** A page that is there, and firms in their piles. */
const sights = ["main h1", ".pile"] as const;

/** Three hundred firms in a browser: from a click in the menu, and from an address typed in. Medians. */
export const portfolioScreenBench: Bench = {
  name: "Portfolio on screen",
  async run() {
    if (whyNoJourney !== undefined) return [{ name: "not run", figure: whyNoJourney, aim: "", isMet: true }];
    const app = await openApplication();
    try {
      const { page, offences } = await app.openPage();
      const organisation = await fill(app);
      await page.evaluate((id) => localStorage.setItem("ouvrage.organisation", id), organisation);
      await noteFirstSights(page);
      const measures = await measure(app, page);
      if (offences.length > 0) throw new Error(`invalid bench; the page failed: ${offences[0]}`);
      return measures;
    } finally {
      await app.close();
    }
  },
};

/** Puts the firms and the projects into the person's own organisation, and gives its id. */
async function fill({ address }: OpenApplication): Promise<string> {
  const day = systemClock.today();
  const followed = fictionalPortfolio({ seed: 5, count: firmCount, day });
  const known = accessRoutes.organisations.answer.json.parse(
    await (await fetch(address + accessRoutes.organisations.path)).json(),
  );
  const own = known.organisations.find(({ isFictional }) => !isFictional);
  if (own === undefined) throw new Error("invalid bench; there must be an organisation of one's own");
  const headers = { "ouvrage-organisation": own.id };
  const imported = await fetch(`${address}${portfolioRoutes.importFirms.path}?name=firms.csv&mode=write`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/octet-stream" },
    body: new Uint8Array(portfolioCsv(followed)),
  });
  const { written } = portfolioRoutes.importFirms.answer.json.parse(await imported.json());
  if (written !== firmCount) throw new Error(`invalid bench; only ${written} firms`);
  const models = followed.flatMap(({ project }) => (project === undefined ? [] : [project]));
  for (let rank = 0; rank < projectCount; rank += 1) {
    const [model, name] = [models[rank % models.length], followed[rank]?.firm.label ?? ""];
    if (model === undefined) throw new Error("invalid bench; must have projects");
    // A project is begun without passages: its step is an idea, its sessions, people and moves are those of the model.
    const content: Project = { ...model, passages: [], company: { ...model.company, name } };
    const begun = await fetch(address + projectRoutes.begin.path, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify(content),
    });
    if (!begun.ok) throw new Error(`invalid bench project: ${await begun.text()}`);
  }
  return own.id;
}

async function measure({ address }: OpenApplication, page: Page): Promise<readonly Measure[]> {
  const clicked: number[] = [];
  const opened: number[] = [];
  const bare: number[] = [];
  const worked: number[] = [];
  const meter = await openWorkMeter(page);
  for (let turn = 0; turn < turns; turn += 1) {
    await page.goto(address + barePage, { waitUntil: "networkidle" });
    bare.push(await whenSeen(page, "main h1"));
    const before = await meter();
    clicked.push(await fromClick(page));
    worked.push((await meter()) - before);
    await page.goto(`${address}/portefeuille`);
    opened.push(await whenSeen(page, ".pile"));
  }
  const size = `${firmCount} firms, ${projectCount} projects, median of ${turns}`;
  const load = `load of the machine ${loadavg()[0]?.toFixed(1)}`;
  const [click, whole, floor] = [median(clicked), median(opened), median(bare)];
  const told = (value: number) => `${value.toFixed(0)} ms (${spread(clicked)}; ${load})`;
  return [
    {
      name: `from the menu to firms on screen (${size})`,
      figure: told(click),
      aim: "under 300 ms",
      isMet: click < budget,
    },
    {
      name: "processor time of the page from the menu, which a busy machine changes less",
      figure: `${median(worked).toFixed(0)} ms`,
      aim: "told only",
      isMet: true,
    },
    {
      name: "the whole app and the portfolio, from an address",
      figure: `${whole.toFixed(0)} ms, ${times(whole / floor)} a page without anything (${floor.toFixed(0)} ms)`,
      aim: "told only",
      isMet: true,
    },
  ];
}

/** Gives the processor time that the page's thread has taken so far, milliseconds. */
async function openWorkMeter(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
  };
}

/** Milliseconds from the click on the menu's link to the frame after the piles are there. */
function fromClick(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const seen = new MutationObserver(() => {
          if (document.querySelector(".pile") === null) return;
          seen.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        });
        seen.observe(document, { childList: true, subtree: true });
        document.querySelector<HTMLElement>('nav a[href="/portefeuille"]')?.click();
      }),
  );
}

/** Has every page note the frame in which each of the elements was first there. */
async function noteFirstSights(page: Page): Promise<void> {
  await page.addInitScript((selectors: readonly string[]) => {
    const left = new Set(selectors);
    new MutationObserver(() => {
      for (const selector of left) {
        if (document.querySelector(selector) === null) continue;
        left.delete(selector);
        requestAnimationFrame(() => setTimeout(() => performance.mark(selector)));
      }
    }).observe(document, { childList: true, subtree: true });
  }, sights);
}

/** Milliseconds from the start of the navigation to the frame after the element was first there. */
async function whenSeen(page: Page, sight: (typeof sights)[number]): Promise<number> {
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, sight);
  return page.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN, sight);
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function spread(values: readonly number[]): string {
  return `from ${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)}`;
}
