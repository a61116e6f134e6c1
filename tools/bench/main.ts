import type { Bench } from "./bench.ts";
import { categoryBench } from "./category-bench.ts";
import { designBench } from "./design-bench.ts";
import { dsnBench } from "./dsn-bench.ts";
import { engineBench } from "./engine-bench.ts";
import { observatoryBench } from "./observatory-bench.ts";
import { portfolioBench } from "./portfolio-bench.ts";
import { portfolioScreenBench } from "./portfolio-screen-bench.ts";
import { practiceBench } from "./practice-bench.ts";
import { startBench } from "./start-bench.ts";
import { storeBench } from "./store-bench.ts";
import { trajectoryBench } from "./trajectory-bench.ts";
import { wallsBench } from "./walls-bench.ts";

const benches: readonly Bench[] = [
  dsnBench,
  storeBench,
  categoryBench,
  designBench,
  portfolioBench,
  portfolioScreenBench,
  practiceBench,
  observatoryBench,
  engineBench,
  startBench,
  trajectoryBench,
  wallsBench,
];

const wanted = process.argv.slice(2).map((word) => word.toLowerCase());
const chosen = benches.filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.toLowerCase().includes(word)),
);

for (const bench of chosen) {
  process.stdout.write(`\n${bench.name}\n`);
  for (const { name, figure, aim, isMet } of await bench.run()) {
    process.stdout.write(`  ${isMet ? "✔" : "✘"} ${name}: ${figure} (aim: ${aim})\n`);
  }
}
