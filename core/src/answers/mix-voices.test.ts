import { expect, test } from "vitest";
import { mixVoices, voicesWaitingAtMost } from "./mix-voices.ts";
import type { Voice } from "./voice-model.ts";

const voice = (place: number): Voice => ({
  question: "more",
  mayQuote: true,
  sound: { mediaType: "audio/webm", bytes: Uint8Array.of(place) },
});

test("recordings leave by ten at least, drawn among all that wait, and none is lost", () => {
  let state = 3;
  const draw = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  let waiting: readonly Voice[] = [];
  const left: number[] = [];
  const placesAsTheyLeave: number[] = [];
  for (let place = 0; place < 200; place += 1) {
    const given = place % 3 === 0 ? [] : place % 3 === 1 ? [voice(place)] : [voice(place), voice(place)];
    const mixed = mixVoices(waiting, given, draw);
    expect(mixed.waiting.length).toBeLessThanOrEqual(voicesWaitingAtMost);
    expect([0, 10]).toContain(mixed.leaving.length);
    waiting = mixed.waiting;
    const numbers = mixed.leaving.map(({ sound }) => sound.bytes[0] ?? 0);
    if (numbers.includes(place)) placesAsTheyLeave.push(place);
    left.push(...numbers);
  }
  const all = [...left, ...waiting.map(({ sound }) => sound.bytes[0] ?? 0)].toSorted(
    (one, other) => one - other,
  );
  expect(all).toEqual(
    Array.from({ length: 200 }, (_, place) => Array.from({ length: place % 3 }, () => place)).flat(),
  );
  // Who came last stays or leaves, as it falls.
  expect(placesAsTheyLeave.length).toBeGreaterThan(2);
  expect(placesAsTheyLeave.length).toBeLessThan(18);
});
