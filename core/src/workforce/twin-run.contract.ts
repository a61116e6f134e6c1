import { expect, test } from "vitest";
import type { Day, Month } from "../kernel/calendar.ts";
import { known } from "../kernel/known.ts";
import type { WorkforceStore } from "./ports.ts";
import {
  employeeMonth,
  establishment,
  fileNumber,
  type SampleFile,
  stageSample,
  storeSample,
} from "./sample-files.ts";
import { labelsOf, type StoreWorld } from "./sample-store.ts";
import { training } from "./trainings.contract.ts";
import { answers } from "./work-knowledge.contract.ts";

const march = "2026-03" as Month;
const [first, last] = ["2026-01-01" as Day, "2026-12-31" as Day];

/** A file of the organisation called so: the same ids, months, establishments and people as any other's. */
const file = (number: number, whose: string, headcount: number): SampleFile => ({
  number,
  name: `${whose}.dsn`,
  declarations: [
    {
      month: "2026-03",
      establishment: "00000000000018",
      people: Array.from({ length: headcount }, (_, index) =>
        employeeMonth(index, { establishment: "00000000000018", jobLabel: known(`métier de ${whose}`) }),
      ),
    },
  ],
  establishments: [establishment("00000000000018", { label: known(whose) })],
  stopTotals: {
    "2026-03": { workAccidentStops: headcount, workAccidentDays: 0, otherStops: 0, otherDays: 0 },
  },
});

type Step = (store: WorkforceStore) => Promise<unknown>;

/** Everything an organisation can write, then everything it can read, again and again. */
function sessionOf(whose: string, headcount: number): readonly Step[] {
  const table = { collectiveAgreement: "3043", positions: [{ label: whose, writtenAs: [] }] };
  const mapping = { sheet: whose, headingRow: headcount, columns: [] };
  const writes: readonly Step[] = [
    (store) => storeSample(store, file(1, whose, headcount)),
    (store) => stageSample(store, file(2, whose, headcount + 1)),
    (store) => store.compareWithStanding(fileNumber(2)),
    (store) => store.letStand(fileNumber(2)),
    (store) => stageSample(store, file(3, whose, 1)),
    (store) => store.replaceTrainings([training("2026-05-05", { title: whose })], first, last),
    (store) => store.saveWorkAnswers({ ...answers("agent", "yes"), answeredBy: whose }),
    (store) => store.saveJobGradeTable(table),
    (store) => store.rememberMapping("Matricule", mapping),
    (store) => store.dropStaged(fileNumber(3)),
  ];
  const reads: readonly Step[] = [
    (store) => store.months(),
    (store) => store.establishments(),
    (store) => store.payrollFiles(),
    (store) => store.findFileToSettle(fileNumber(1)),
    (store) => store.findFileToSettle(fileNumber(2)),
    (store) => store.findStandingTwin("fingerprint 1"),
    (store) => store.findStandingTwin("fingerprint 2"),
    async (store) => {
      const snapshot = await store.snapshot(march);
      return [snapshot?.version, labelsOf(snapshot)];
    },
    (store) => store.stopTotals(march),
    (store) => store.trainingsBetween(first, last),
    (store) => store.countTrainings(first, last),
    (store) => store.workAnswers(),
    (store) => store.jobGradeTables(),
    (store) => store.rememberedMapping("Matricule"),
  ];
  return [...reads, ...writes.flatMap((write) => [write, ...reads])];
}

/** Non-interference: what one organisation sees does not depend on what another one does. */
export function twinRunContract(open: () => Promise<StoreWorld>): void {
  test("an organisation sees the same in every call, whatever another one does between them", async () => {
    const session = sessionOf("mine", 3);
    const alone = await open();
    const told: unknown[] = [];
    for (const step of session) told.push(await alone.act("mine", step));

    const beside = await open();
    const toldBeside: unknown[] = [];
    for (const [index, step] of sessionOf("theirs", 5).entries()) {
      await beside.act("theirs", step);
      const own = session[index];
      if (own !== undefined) toldBeside.push(await beside.act("mine", own));
    }
    expect(toldBeside).toEqual(told);
  });
}
