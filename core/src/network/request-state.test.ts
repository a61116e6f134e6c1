import { describe, expect, test } from "vitest";
import { known } from "../kernel/known.ts";
import { blankNeed, blankOffer } from "./blank-offer.ts";
import type { Offer } from "./model.ts";
import { candidatesFor, mayAnswer, standingOf, stateOf } from "./request-state.ts";

const asked = { askedAt: "2026-11-02T10:00:00.000Z", answer: "", closing: "" } as const;
const need = { content: blankNeed(), ending: "" } as const;

describe("stateOf", () => {
  test("waits through the last day given, then is silent; an answer or an end tells itself", () => {
    expect(stateOf(asked, 7, "2026-11-09")).toBe("waiting");
    expect(stateOf(asked, 7, "2026-11-10")).toBe("silent");
    expect(stateOf({ ...asked, answer: "notForUs" }, 7, "2027-11-10")).toBe("notForUs");
    expect(stateOf({ ...asked, closing: "noAnswer" }, 7, "2026-11-03")).toBe("noAnswer");
    expect(stateOf({ ...asked, answer: "agreed", closing: "met" }, 7, "2026-11-03")).toBe("agreed");
  });
});

describe("standingOf", () => {
  const on = (day: string, ...requests: Parameters<typeof standingOf>[1]) => standingOf(need, requests, day);

  test("three who have time left, or agreed, are enough; one silent or gone leaves its place", () => {
    const agreed = { ...asked, answer: "agreed" } as const;
    const gone = { ...asked, answer: "notForUs" } as const;
    expect(on("2026-11-05", asked, asked, agreed)).toEqual({
      waiting: 2,
      silent: 0,
      agreed: 1,
      mayAskNext: false,
    });
    expect(on("2026-11-05", asked, asked, gone).mayAskNext).toBe(true);
    expect(on("2026-11-30", asked, asked, asked)).toEqual({
      waiting: 0,
      silent: 3,
      agreed: 0,
      mayAskNext: true,
    });
  });

  test("nobody more is asked about a need that ended, nor a thirteenth", () => {
    expect(standingOf({ ...need, ending: "met" }, [], "2026-11-05").mayAskNext).toBe(false);
    const gone = Array.from({ length: 12 }, () => ({ ...asked, answer: "notForUs" as const }));
    expect(on("2026-11-05", ...gone).mayAskNext).toBe(false);
    expect(on("2026-11-05", ...gone.slice(1)).mayAskNext).toBe(true);
  });
});

describe("candidatesFor", () => {
  const giver = (name: string) => ({ id: name, name, kind: "company" as const });
  const offer = (name: string, facts: Partial<Offer> = {}, id = `of ${name}`) => ({
    id,
    giver: giver(name),
    content: { ...blankOffer("tutor", "2027-01-01"), ...facts },
  });
  const wanted = { ...blankNeed(), kinds: ["tutor" as const], departments: ["59"] };

  test("kind and place decide; who says the department comes first, who is full after, one each", () => {
    const offers = [
      offer("Zélie", { departments: ["59"] }),
      offer("Anna", { departments: ["75"] }),
      offer("Bruno"),
      offer("Carla", { departments: ["62", "59"], places: known(0) }),
      offer("Zélie", { departments: ["59"] }, "second"),
      offer("Denis", { kind: "equipment", departments: ["59"] }),
    ];
    expect(candidatesFor(wanted, offers, []).map(({ id }) => id)).toEqual([
      "of Zélie",
      "of Carla",
      "of Bruno",
    ]);
    const rest = candidatesFor(wanted, offers, [{ responder: giver("Zélie") }]);
    expect(rest.map(({ id }) => id)).toEqual(["of Carla", "of Bruno"]);
  });

  test("a need that names no kind and no place is open to all", () => {
    expect(mayAnswer(offer("Anna", { departments: ["75"] }).content, blankNeed())).toBe(true);
  });
});
