import { accept } from "../../core/src/kernel/result.ts";
import { importFirms, portfolioLines, portfolioRoutes, weekCalls } from "../../core/src/portfolio/index.ts";
import { projectSchema } from "../../core/src/projects/index.ts";
import { readTable } from "../../files/src/spreadsheet/index.ts";
import { transact } from "../../server/src/index.ts";
import { systemClock } from "../../server/src/system-clock.ts";
import {
  type FictionalFollowedFirm,
  fictionalPortfolio,
  fileSource,
  portfolioCsv,
} from "../../testkit/src/index.ts";
import { type Bench, type Measure, seconds, shortest } from "./bench.ts";
import { type BenchHouse, openBenchHouse } from "./open-bench-house.ts";

const firmCount = 300;
/** Seconds in which a portfolio is ready. */
const budget = 0.3;
const port = 4798;
const day = systemClock.today();
const work = { signal: new AbortController().signal, report: () => {} };

/** An adviser's three hundred firms: brought in from a table, then asked for over HTTP, sorted, and the week chosen. */
export const portfolioBench: Bench = {
  name: "Portfolio",
  async run() {
    const bench = await openBenchHouse();
    try {
      const followed = fictionalPortfolio({ seed: 5, count: firmCount, day });
      const imported = await bring(bench, followed);
      await keepProjects(bench, followed);
      return [imported, ...(await measureOverHttp(bench, followed))];
    } finally {
      await bench.close();
    }
  },
};

async function bring(
  { house, actor }: BenchHouse,
  followed: readonly FictionalFollowedFirm[],
): Promise<Measure> {
  const bytes = portfolioCsv(followed);
  const file = fileSource("entreprises.csv", bytes);
  const time = await shortest(1, async () => {
    const outcome = await transact(house, actor, (rooms) =>
      importFirms(rooms, actor, { mode: "write", open: () => readTable(file, work) }),
    );
    if (!outcome.ok || outcome.value.written !== firmCount) throw new Error("invalid bench table");
  });
  return { name: `import of ${firmCount} firms`, figure: seconds(time), aim: "told only", isMet: true };
}

/** A project for each firm, so that the sorting has as much to do as it ever has. */
async function keepProjects(
  { house, actor }: BenchHouse,
  followed: readonly FictionalFollowedFirm[],
): Promise<void> {
  const own = followed.flatMap(({ project }) => (project === undefined ? [] : [project]));
  const savedAt = "2026-11-23T09:00:00.000Z";
  for (const [rank, { firm }] of followed.entries()) {
    const model = own[rank % own.length];
    if (model === undefined) throw new Error("invalid bench; must have projects");
    const content = projectSchema.parse({ ...model, company: { ...model.company, name: firm.label } });
    const kept = { id: `project-${rank}`, revision: 1, savedAt, savedBy: actor.account, content };
    await transact(house, actor, async ({ projects }) => accept(await projects.add(kept)));
  }
}

async function measureOverHttp(
  { house, actor }: BenchHouse,
  followed: readonly FictionalFollowedFirm[],
): Promise<readonly Measure[]> {
  const hosts = () => [`127.0.0.1:${port}`];
  const app = await house.openApp({ hosts, version: "bench", onBug: console.error });
  await app.listen({ host: "127.0.0.1", port });
  try {
    const headers = { "ouvrage-organisation": actor.organisation };
    let bytes = 0;
    const ask = async () => {
      const answer = await fetch(`http://127.0.0.1:${port}${portfolioRoutes.view.path}`, { headers });
      const text = await answer.text();
      bytes = text.length;
      const { firms, projects } = portfolioRoutes.view.answer.json.parse(JSON.parse(text));
      const lines = portfolioLines({ firms, projects }, day);
      if (lines.length !== followed.length) throw new Error(`invalid bench portfolio: ${lines.length} lines`);
      return weekCalls(lines, 8, day);
    };
    const first = await shortest(1, ask);
    const again = await shortest(15, ask);
    const size = `${firmCount} firms, ${firmCount} projects, ${(bytes / 1000).toFixed(0)} kB`;
    return [
      { name: `ready (${size})`, figure: seconds(again), aim: "under 300 ms", isMet: again < budget },
      { name: "ready, first time", figure: seconds(first), aim: "told only", isMet: true },
    ];
  } finally {
    await app.close();
  }
}
