import { randomUUID } from "node:crypto";
import { saveDiagnosis } from "../../core/src/diagnosis/index.ts";
import { doors } from "../../server/src/house-doors.ts";
import { openApp } from "../../server/src/http/open-app.ts";
import { addOrganisation, type House, transact } from "../../server/src/index.ts";
import { type Bench, pairwise, seconds, times } from "./bench.ts";
import { type BenchHouse, openBenchHouse } from "./open-bench-house.ts";

const organisations = 50;
const documentsEach = 40;
const callsPerTurn = 50;

/** The list of documents of one organisation among many, over HTTP, with and without the walls of PostgreSQL. */
export const wallsBench: Bench = {
  name: "Walls between organisations",
  async run() {
    const bench = await openBenchHouse();
    try {
      await fill(bench);
      const [walled, open] = [
        await caller(bench, bench.house),
        await caller(bench, withoutWalls(bench.house)),
      ];
      const { ours, peer, ratio } = await pairwise(8, walled.ask, open.ask);
      await Promise.all([walled.close(), open.close()]);
      const figure = `${times(ratio)} (${seconds(ours / callsPerTurn)} against ${seconds(peer / callsPerTurn)})`;
      const name = `a list of ${documentsEach} documents, against the same without walls`;
      return [{ name, figure, aim: "at most 2 ×", isMet: ratio <= 2 }];
    } finally {
      await bench.close();
    }
  },
};

async function fill({ house, actor }: BenchHouse): Promise<void> {
  for (let number = 0; number < organisations; number += 1) {
    const organisation = { id: randomUUID(), name: `Bench ${number}`, isFictional: true };
    const owner = number === 0 ? actor : await addOrganisation(house.database, organisation, actor.account);
    for (let document = 0; document < documentsEach; document += 1) {
      const content = { ...blank, label: `Bench ${document}` };
      const kept = await transact(house, owner, (rooms) => saveDiagnosis(rooms, owner, { content }));
      if (!kept.ok) throw new Error(`invalid bench document: ${kept.refusal.code}`);
    }
  }
}

const blank = {
  format: 1 as const,
  label: "",
  wantsEveryQuestion: false,
  stakeholders: [],
  answers: [],
  acts: [],
  figures: {},
  assumptions: {},
};

type Served = Pick<House, "database" | "openRooms">;

/** The same house, whose transactions say that they are walled and are not. */
function withoutWalls({ database, openRooms }: House): Served {
  return {
    openRooms,
    database: {
      ...database,
      transaction: (work, { walledFor, ...settings } = {}) =>
        database.transaction(
          (transaction) => work(walledFor === undefined ? transaction : { ...transaction, walledFor }),
          settings,
        ),
    },
  };
}

async function caller({ actor }: BenchHouse, served: Served) {
  const app = await openApp({ ...served, findActor: async () => actor }, doors, {
    hosts: () => ["localhost:80"],
    version: "bench",
    onBug: console.error,
  });
  await app.ready();
  return {
    close: () => app.close(),
    async ask() {
      for (let call = 0; call < callsPerTurn; call += 1) {
        const { statusCode } = await app.inject({ url: "/api/diagnoses" });
        if (statusCode !== 200) throw new Error(`invalid bench answer: ${statusCode}`);
      }
    },
  };
}
