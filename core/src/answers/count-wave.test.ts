import { expect, test } from "vitest";
import { actorOf } from "../projects/sample-kept-project.ts";
import { questionnaireOf } from "../surveys/sample-questionnaire.ts";
import { countWave } from "./count-wave.ts";
import { openMemoryAnswers, sampleFrame } from "./sample-answer-store.ts";
import { sampleWave } from "./wave.contract.ts";

const house = (state: "open" | "closed") => ({
  invitedWaves: { find: async () => sampleWave({ state, questionnaire: questionnaireOf() }) },
  draw: () => 0,
});

test("a closed wave is counted once, and its records are gone; an open one is not counted", async () => {
  const memory = openMemoryAnswers();
  const answers = {
    records: [{ atom: "wave-1", mode: "alone", answers: { q1: ["yes"] } }],
    words: [],
  } as const;
  await memory.transaction(async (store) => {
    await store.openFrame(sampleFrame);
    await store.changePool("wave", () => ({ waiting: answers, stored: { records: [], words: [] } }));
    const open = await countWave({ ...house("open"), answers: store }, actorOf("hr"), { wave: "wave" });
    expect(open).toEqual({ ok: false, refusal: { code: "waveOpen" } });
    const first = await countWave({ ...house("closed"), answers: store }, actorOf("hr"), { wave: "wave" });
    // Done is all that is told: no count leaves by this door.
    expect(first).toEqual({ ok: true, value: { counted: true } });
    const recorded = (await store.findFrame("wave"))?.recorded;
    expect(recorded).toMatchObject({ frame: "wave", atoms: [{ id: "wave-1", people: 10 }] });
    expect(await countWave({ ...house("closed"), answers: store }, actorOf("hr"), { wave: "wave" })).toEqual(
      first,
    );
    expect((await store.findFrame("wave"))?.recorded).toEqual(recorded);
  });
  expect(memory.pool("wave").stored.records).toEqual([]);
});

test("who may not count is refused", async () => {
  await openMemoryAnswers().transaction(async (store) => {
    const asked = await countWave({ ...house("closed"), answers: store }, actorOf("trainer"), {
      wave: "wave",
    });
    expect(asked).toMatchObject({ ok: false, refusal: { code: "notAllowed" } });
  });
});
