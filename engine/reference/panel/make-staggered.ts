/**
 * Writes staggered.csv, the panel of the agreement tests of panel regressions: 36 people on 12 sites over 6 years;
 * 12 begin training in 2021, 10 in 2023, 14 never; an eighth of the rows are marked unseen, for the incomplete
 * panel. Seeded; run `node engine/reference/panel/make-staggered.ts > engine/reference/panel/staggered.csv`.
 */
import { SeededStream } from "../../src/randomization/seeded-stream.ts";
import { normal } from "../simulate.ts";

const stream = new SeededStream(20261124);
const lines = ["unit,site,year,first,age,seen,outcome"];
for (let unit = 1; unit <= 36; unit++) {
  const first = unit <= 12 ? 2021 : unit <= 22 ? 2023 : 0;
  const site = 1 + ((unit * 7) % 12);
  const age = 20 + stream.nextBelow(35);
  const level = 10 + 2 * normal(stream);
  for (let year = 2019; year <= 2024; year++) {
    const since = first > 0 && year >= first ? 1 + 0.4 * (year - first) + (first === 2023 ? 0.8 : 0) : 0;
    const seen = stream.nextUniform() < 0.125 ? 0 : 1;
    const move = 0.3 * (year - 2019) + 0.02 * (age - 35) * (year - 2019) + (site % 3) * 0.1;
    const outcome = level + move + since + normal(stream);
    lines.push(`P${unit},S${site},${year},${first},${age},${seen},${outcome.toFixed(6)}`);
  }
}
process.stdout.write(`${lines.join("\n")}\n`);
