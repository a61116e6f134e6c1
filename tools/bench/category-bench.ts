import { type CategoryRule, defineCategory } from "../../core/src/categories/index.ts";
import { importPayrollFile } from "../../core/src/workforce/index.ts";
import { transact } from "../../server/src/index.ts";
import { dsnChunks, fictionalCompany, fileSource, referenceRule } from "../../testkit/src/index.ts";
import { type Bench, type Measure, seconds, shortest } from "./bench.ts";
import { monthOf } from "./month.ts";
import { type BenchHouse, openBenchHouse } from "./open-bench-house.ts";

const headcount = 100_000;
const monthCount = 10;
const port = 4799;

/** The laboratory and the portrait over HTTP, on ten months of a company of 100,000 people. */
export const categoryBench: Bench = {
  name: "Categories",
  async run() {
    const bench = await openBenchHouse();
    try {
      const { rule, months } = await loadCompany(bench);
      return await measureOverHttp(bench, rule, months);
    } finally {
      await bench.close();
    }
  },
};

interface Loaded {
  readonly rule: CategoryRule;
  readonly months: readonly string[];
}

async function loadCompany({ house, actor }: BenchHouse): Promise<Loaded> {
  const firstMonth = monthOf("2026-01");
  const company = fictionalCompany({ seed: 7, headcount, firstMonth, monthCount, sector: "logistics" });
  const work = { signal: new AbortController().signal, report: () => {} };
  for (const { month } of company.months) {
    const file = fileSource(`${month}.dsn`, () => dsnChunks(company, { months: [month] }));
    const command = { file, options: { format: "dsn" as const }, mode: "replace" as const };
    const outcome = await transact(house, actor, (rooms) => importPayrollFile(rooms, actor, command, work));
    if (!outcome.ok) throw new Error(`invalid bench file: ${outcome.refusal.code}`);
  }
  const months = company.months.map(({ month }) => month);
  return { rule: referenceRule(company.settings.sector), months };
}

async function measureOverHttp({ house, actor }: BenchHouse, rule: CategoryRule, months: readonly string[]) {
  const draft = {
    label: "Bench",
    context: "",
    stake: "",
    decisionForm: "draft" as const,
    decidedBy: "",
    rule,
  };
  const defined = await transact(house, actor, (rooms) => defineCategory(rooms, actor, { draft }));
  if (!defined.ok) throw new Error(`invalid bench category: ${defined.refusal.code}`);
  const app = await house.openApp({
    hosts: () => [`127.0.0.1:${port}`],
    version: "bench",
    onBug: console.error,
  });
  await app.listen({ host: "127.0.0.1", port });
  try {
    const month = months.at(-1) ?? "";
    const headers = { "content-type": "application/json", "ouvrage-organisation": actor.organisation };
    const ask = async (path: string, body?: unknown) => {
      const request =
        body === undefined ? { headers } : { method: "POST", headers, body: JSON.stringify(body) };
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, request);
      if (!answer.ok) throw new Error(`invalid bench answer: ${await answer.text()}`);
      return answer.json();
    };
    const preview = () => ask("/api/categories/previews", { month, rule, category: defined.value.id });
    const profile = (of: string) => ask(`/api/categories/${defined.value.id}/profile?month=${of}`);
    const coldPreview = await shortest(1, preview);
    const warmPreview = await shortest(10, preview);
    const coldProfile = await shortest(1, () => profile(months[3] ?? ""));
    const warmProfile = await shortest(5, () => profile(month));
    return describe({ coldPreview, warmPreview, coldProfile, warmProfile });
  } finally {
    await app.close();
  }
}

function describe(
  took: Record<"coldPreview" | "warmPreview" | "coldProfile" | "warmProfile", number>,
): Measure[] {
  const stored = "1,000,000 employee-months stored, 100,000 people in the month";
  return [
    {
      name: "preview, moving a condition",
      figure: seconds(took.warmPreview),
      aim: "under 100 ms",
      isMet: took.warmPreview < 0.1,
    },
    {
      name: "preview, first one of a month",
      figure: seconds(took.coldPreview),
      aim: "told only",
      isMet: true,
    },
    {
      name: `profile, first one of a month (${stored})`,
      figure: seconds(took.coldProfile),
      aim: "under 2 s",
      isMet: took.coldProfile < 2,
    },
    { name: "profile, again", figure: seconds(took.warmProfile), aim: "told only", isMet: true },
  ];
}
