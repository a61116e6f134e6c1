import { describe, expect, test } from "vitest";
import { blankFirm, type FirmCall, type SeenFirm } from "../../../core/src/portfolio/public.ts";
import { CallRefused } from "../http/call.ts";
import { type SendingPorts, sendWaiting } from "./send-waiting.ts";
import { type WaitingCall, withWaiting } from "./waiting-call.ts";

const callNamed = (id: string): FirmCall => ({ id, day: "2026-11-23", words: id, next: { known: false } });
const waitingFor = (firm: string, id: string, facts: Partial<WaitingCall> = {}): WaitingCall => ({
  organisation: "o",
  firm,
  label: firm,
  call: callNamed(id),
  seenCalls: [],
  ...facts,
});
const firmNamed = (id: string, ...calls: readonly string[]): SeenFirm => ({
  id,
  revision: 1,
  content: { ...blankFirm(id, "2026-01-01"), calls: calls.map(callNamed) },
});

/** A server and a device in memory. `reach` may cut the line. */
function world(firms: readonly SeenFirm[], kept: readonly WaitingCall[], reach = () => {}) {
  const server = new Map(firms.map((firm) => [firm.id, firm]));
  const device = new Map(kept.map((each) => [each.call.id, each]));
  const ports: SendingPorts = {
    async add(id, { begin }) {
      reach();
      const there = server.get(id) ?? { id, revision: 1, content: begin ?? blankFirm(id, "2026-01-01") };
      server.set(id, there);
      return there;
    },
    async noteCall({ firm, call }) {
      reach();
      const there = server.get(firm);
      if (there === undefined) throw new CallRefused({ code: "unknownFirm" }, 404);
      const { calls } = there.content;
      const isThere = calls.some(({ id }) => id === call.id);
      const after = { ...there, content: { ...there.content, calls: isThere ? calls : [...calls, call] } };
      server.set(firm, after);
      return after;
    },
    forget: async (id) => void device.delete(id),
    keep: async (waiting) => void device.set(waiting.call.id, waiting),
  };
  const callsOf = (id: string) => server.get(id)?.content.calls.map((call) => call.id);
  return { ports, device, callsOf, send: () => sendWaiting([...device.values()], ports) };
}

describe("sendWaiting", () => {
  test("sends every note once, and then holds none", async () => {
    const { send, device, callsOf } = world(
      [firmNamed("a"), firmNamed("b")],
      [waitingFor("a", "c1"), waitingFor("b", "c2"), waitingFor("a", "c3")],
    );
    expect(await send()).toEqual({ sent: 3, met: [] });
    expect([callsOf("a"), callsOf("b"), device.size]).toEqual([["c1", "c3"], ["c2"], 0]);
    expect(await send()).toEqual({ sent: 0, met: [] });
  });

  test("a line cut at any moment loses no note and writes none twice", async () => {
    for (let cut = 0; cut < 6; cut += 1) {
      let count = 0;
      const reach = () => {
        if (count++ === cut) throw new CallRefused({ code: "unreachable" }, 0);
      };
      const begin = blankFirm("Nouvelle", "2026-11-23");
      const kept = [
        waitingFor("a", "c1"),
        waitingFor("n", "c2", { begin }),
        waitingFor("n", "c3", { begin }),
      ];
      const { send, device, callsOf } = world([firmNamed("a")], kept, reach);
      await send();
      await send();
      expect([callsOf("a"), callsOf("n"), device.size], String(cut)).toEqual([["c1"], ["c2", "c3"], 0]);
    }
  });

  test("an answer lost on its way is asked again, and the note is there once", async () => {
    const { ports, device, callsOf } = world([firmNamed("a")], [waitingFor("a", "c1")]);
    let isLost = true;
    const noteCall = async (waiting: WaitingCall) => {
      const answer = await ports.noteCall(waiting);
      if (!isLost) return answer;
      isLost = false;
      throw new CallRefused({ code: "unreachable" }, 0);
    };
    await sendWaiting([...device.values()], { ...ports, noteCall });
    expect(device.size).toBe(1);
    await sendWaiting([...device.values()], { ...ports, noteCall });
    expect([callsOf("a"), device.size]).toEqual([["c1"], 0]);
  });

  test("a note for a firm that was taken out stays here with its why, and the others go on", async () => {
    const { send, device, callsOf } = world(
      [firmNamed("b")],
      [waitingFor("gone", "c1"), waitingFor("b", "c2")],
    );
    expect(await send()).toEqual({ sent: 1, met: [] });
    expect(callsOf("b")).toEqual(["c2"]);
    expect([...device.values()]).toMatchObject([{ refusal: "unknownFirm", call: { id: "c1" } }]);
    expect(await send()).toEqual({ sent: 0, met: [] });
  });

  test("a call that somebody else noted meanwhile is told", async () => {
    const { send } = world(
      [firmNamed("a", "old", "theirs")],
      [waitingFor("a", "mine", { seenCalls: ["old"] })],
    );
    expect(await send()).toEqual({ sent: 1, met: [{ label: "a", day: "2026-11-23", words: "theirs" }] });
  });
});

describe("withWaiting", () => {
  test("shows what waits as if it were sent, once, and leaves aside what was refused", () => {
    const waiting = [
      waitingFor("a", "c1"),
      waitingFor("a", "c2", { refusal: "tooManyCalls" }),
      waitingFor("new", "c3", { begin: blankFirm("Nouvelle", "2026-11-23") }),
      waitingFor("gone", "c4"),
    ];
    const shown = withWaiting([firmNamed("a", "c1"), firmNamed("b")], waiting);
    expect(shown.map(({ id, content }) => [id, content.calls.map((call) => call.id)])).toEqual([
      ["a", ["c1"]],
      ["b", []],
      ["new", ["c3"]],
    ]);
  });
});
