import { createHash, hash } from "node:crypto";
import {
  publishRequest,
  publishTables,
  type SignedPackage,
  signDocument,
  takePackage,
} from "../../core/src/observatory/index.ts";
import { must, sampleAsk } from "../../core/src/observatory/observatory-house.contract.ts";
import { drawSamplePackage } from "../../core/src/observatory/sample-packages.contract.ts";
import type { Crossing } from "../../core/src/observatory/vocabulary.ts";
import { drawsFrom } from "../../core/src/tables/sample-companies.contract.ts";
import { transact } from "../../server/src/index.ts";
import { openDocumentSigner } from "../../server/src/observatory/signer.ts";
import { type Bench, type Measure, shortest } from "./bench.ts";
import { type BenchHouse, openBenchHouse } from "./open-bench-house.ts";

const packageCount = 5000;
const secondsAim = 60;

/** Five thousand signed packages: checked and merged in PostgreSQL, then protected, attacked and published. */
export const observatoryBench: Bench = {
  name: "Observatory",
  async run() {
    const measures: Measure[] = [];
    for (const crossings of [["region"], ["department"], ["department", "occupation"]] as const) {
      const bench = await openBenchHouse();
      try {
        measures.push(...(await measuresOf(bench, crossings)));
      } finally {
        await bench.close();
      }
    }
    return measures;
  },
};

async function measuresOf(bench: BenchHouse, crossings: readonly Crossing[]): Promise<readonly Measure[]> {
  const { house, actor } = bench;
  const ask = sampleAsk({ crossings: [...crossings], deadline: "2099-12-31" });
  const { id, digest } = must(await transact(house, actor, (rooms) => publishRequest(rooms, actor, { ask })));
  const packages = packagesFor(crossings, { id, digest });
  const taking = await shortest(1, () => take(bench, packages));
  let lost = { cells: 0, ofCells: 0 };
  const publishing = await shortest(1, async () => {
    const published = must(
      await transact(house, actor, (rooms) => publishTables(rooms, actor, { request: id })),
    );
    lost = published.measures[0]?.lost ?? lost;
  });
  const name = `${packageCount} packages by ${crossings.join(" and ")}`;
  return [
    {
      name: `${name}, checked and merged`,
      figure: `${taking.toFixed(1)} s`,
      aim: "told, no aim",
      isMet: true,
    },
    {
      name: `${name}, protected, attacked and published (${lost.cells} of ${lost.ofCells} cells withheld)`,
      figure: `${publishing.toFixed(1)} s`,
      aim: `under ${secondsAim} s`,
      isMet: publishing < secondsAim,
    },
  ];
}

/** Each company signs with a key of its own. */
function packagesFor(
  crossings: readonly Crossing[],
  request: { readonly id: string; readonly digest: string },
): readonly SignedPackage[] {
  const draw = drawsFrom(42);
  return Array.from({ length: packageCount }, (_, place) => {
    const siren = String(100_000_000 + place);
    const secret = createHash("sha256").update(siren).digest();
    return signDocument(drawSamplePackage({ request, siren, crossings, draw }), openDocumentSigner(secret));
  });
}

/** Takes the packages in, each key accepted as soon as it comes. */
async function take({ house, actor }: BenchHouse, packages: readonly SignedPackage[]): Promise<void> {
  const taken = await transact(house, actor, async (rooms) => {
    for (const signed of packages) {
      const one = await takePackage(rooms, signed, "");
      if (!one.ok) return one;
      const { siren } = signed.content;
      const [key] = await rooms.observatory.keys({ siren, fingerprint: hash("sha256", signed.publicKey) });
      if (key !== undefined) await rooms.observatory.putKey({ ...key, standing: "accepted" });
    }
    return { ok: true as const, value: undefined };
  });
  must(taken);
}
