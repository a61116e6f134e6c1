/**
 * Writes people.csv, the synthetic company of the engine's own agreement tests: 160 people on 12 sites, 60 of them
 * trained, older and less paid than the others. Seeded; run `node engine/reference/make-people.ts >
 * engine/reference/people.csv`.
 */
import { SeededStream } from "../src/randomization/seeded-stream.ts";

const stream = new SeededStream(20261123);
const normal = () =>
  Math.sqrt(-2 * Math.log(stream.nextUniform())) * Math.cos(2 * Math.PI * stream.nextUniform());
const places = ["atelier", "entrepot", "nettoyage"];
const lines = ["id,trained,age,tenure,place,night,pay,weight,site,outcome"];
for (let person = 1; person <= 160; person++) {
  const trained = person <= 60 ? 1 : 0;
  const age = 22 + stream.nextBelow(38) + 2 * trained;
  const tenure = Math.max(0, 4 + 3 * normal() + trained);
  const place = places[stream.nextBelow(3)];
  const night = stream.nextUniform() < 0.3 + 0.2 * trained ? 1 : 0;
  const pay = 1850 + 12 * tenure + 60 * normal() - 20 * trained;
  const weight = 0.5 + 1.5 * stream.nextUniform();
  const site = 1 + stream.nextBelow(12);
  const outcome =
    50 + 0.2 * age + 0.01 * (pay - 1850) + 4 * trained + (3 + 2 * trained) * normal() + (site % 3);
  const figures = [
    tenure.toFixed(3),
    place,
    night,
    pay.toFixed(2),
    weight.toFixed(4),
    site,
    outcome.toFixed(4),
  ];
  lines.push(`P${person},${trained},${age},${figures.join(",")}`);
}
process.stdout.write(`${lines.join("\n")}\n`);
