import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Day } from "../../../core/src/kernel/calendar.ts";
import { answerRequest } from "../../../core/src/network/index.ts";
import {
  need,
  needOf,
  networkOf,
  offerOf,
  see,
  tell,
} from "../../../core/src/network/network-world.contract.ts";
import { erasePerson, exportPerson } from "../../../core/src/privacy/index.ts";
import { sweepRetention } from "../privacy/sweep-retention.ts";
import { openTestHouse, type TestHouse } from "../test-house.ts";

const name = "Zulmira Quintela";
const clues = [{ kind: "name", text: name }] as const;
const clockOn = (day: string) => ({ now: () => `${day}T09:00:00.000Z`, today: () => day as Day });

describe("people named in a network", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world?.close());

  /** A company that names a person in an offer, in a need, and reads the name in an answer. */
  const plant = async () => {
    const { company, givers } = await networkOf(world, 1);
    const contact = { kind: "personWhoAgreed", words: `${name}, 01 02 03 04 05` } as const;
    await tell(world, company, offerOf({ contact }));
    await need(world, company, givers, needOf({ purpose: `Aider ${name}` }));
    for (const { actor } of givers) {
      const [request] = (await see(world, actor)).received;
      const given = { answer: "agreed", words: `Nous verrons ${name}` } as const;
      await world.act(actor, (rooms) => answerRequest(rooms, actor, { request: request?.id ?? "", given }));
    }
    return company;
  };

  test("are handed what is said of them, then are nowhere once erased; the offer and the need stay", async () => {
    const company = await plant();
    const command = { clues: [...clues], askedAs: [name], format: "json" as const };
    const handed = await world.act(company, (rooms) => exportPerson(rooms, company, command));
    const text = handed.ok ? new TextDecoder().decode(handed.value.bytes) : "";
    for (const said of ["01 02 03 04 05", "Aider", "Nous verrons"]) expect(text).toContain(said);
    const erased = await world.act(company, (rooms) => erasePerson(rooms, company, { clues: [...clues] }));
    expect(erased.ok).toBe(true);
    expect(await world.everythingStored()).not.toContain("Quintela");
    const { own, needs } = await see(world, company);
    expect([own.length, needs.length, needs[0]?.requests.length]).toEqual([1, 1, 1]);
  });

  test("go with the offer six months after its last day, and with the need two years after it was said", async () => {
    const company = await plant();
    const rows = () => world.countRows(company.organisation);
    await sweepRetention(world.house.database, clockOn("2027-09-30"));
    expect(await rows()).toMatchObject({ network_offer: 1, network_need: 1, network_request: 1 });
    await sweepRetention(world.house.database, clockOn("2027-10-01"));
    expect(await rows()).toMatchObject({ network_offer: 0, network_need: 1, network_request: 1 });
    await sweepRetention(world.house.database, clockOn("2029-12-31"));
    expect(await rows()).toMatchObject({ network_need: 0, network_request: 0 });
    expect(await world.everythingStored()).not.toContain("Quintela");
  });
});
