import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addOrganisation } from "../../../server/src/access/local-owner.ts";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import { definitionOf } from "../categories/category-store.contract.ts";
import { keptOf } from "../diagnosis/sample-diagnosis.ts";
import type { Day } from "../kernel/calendar.ts";
import { ownRowOf } from "../reference/own-rule-store.contract.ts";
import { keptAttachmentOf, keptDesignOf } from "../training/sample-design.ts";
import { openImport } from "../workforce/index.ts";
import { employeeMonth, stageSample, storeSample } from "../workforce/sample-files.ts";
import { training } from "../workforce/trainings.contract.ts";
import { answers } from "../workforce/work-knowledge.contract.ts";
import { eraseFictionalCompany } from "./erase-fictional-company.ts";
import type { AccountId, Actor } from "./model.ts";
import { rolesContract } from "./roles.contract.ts";

describe("eraseFictionalCompany", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world.close());

  /** At least one row in every table that belongs to an organisation. */
  const fill = (actor: Actor) =>
    world.look(actor, async (rooms) => {
      const { workforce, categories, diagnoses, trainingDesigns, ownRules, audit } = rooms;
      const site = "00000000000018";
      const people = [1, 2, 3].map((number) => employeeMonth(number, { establishment: site }));
      const establishments = [{ siret: site, ...nothing }];
      const declarations = [{ month: "2026-03", establishment: site, people }];
      await storeSample(workforce, { number: 1, declarations, establishments });
      await stageSample(workforce, { number: 2, declarations });
      await workforce.replaceTrainings([training("2026-05-05")], "2026-01-01" as Day, "2026-12-31" as Day);
      await workforce.saveWorkAnswers(answers("agent", "yes"));
      const positions = [{ label: "AS1A", writtenAs: [] }];
      await workforce.saveJobGradeTable({ collectiveAgreement: "3043", positions });
      await workforce.rememberMapping("Matricule", { sheet: "", headingRow: 1, columns: [] });
      await categories.save(definitionOf({ id: "a" }));
      await ownRules.record(ownRowOf());
      await diagnoses.add(keptOf({ id: "a" }));
      await trainingDesigns.add(keptDesignOf({ id: "a" }));
      await trainingDesigns.attach("a", keptAttachmentOf({ id: "p" }), 1);
      await openImport(rooms, actor, { name: "paie.dsn", options: { format: "dsn" } });
      const { account, organisation } = actor;
      const line = { subject: "", outcome: "done", at: "2026-11-23T08:00:00Z" } as const;
      await audit.append({ account, organisation, useCase: "viewWorkforce", ...line });
    });
  const nothing = {
    label: { known: false },
    postcode: { known: false },
    activityCode: { known: false },
    collectiveAgreement: { known: false },
  } as const;

  test("deletes everything of the fictional company but its audit lines, and nothing of any other", async () => {
    const fictional = await world.newOwner(true);
    const real = await world.newOwner();
    await fill(fictional);
    await fill(real);
    const filled = await world.countRows(fictional.organisation);
    expect(Object.entries(filled).filter(([, count]) => count === 0)).toEqual([]);
    const before = await world.countRows(real.organisation);

    const erased = await world.act(fictional, (rooms) => eraseFictionalCompany(rooms, fictional));
    expect(erased).toEqual({ ok: true, value: { erased: true } });
    const { audit_entry: auditLines, ...rest } = await world.countRows(fictional.organisation);
    expect(auditLines).toBe(1);
    expect(Object.entries(rest).filter(([, count]) => count > 0)).toEqual([]);
    expect(await world.countRows(real.organisation)).toEqual(before);
  });

  test("does nothing when there is none, and may be asked from the real company", async () => {
    const [real, fictional] = [await world.newOwner(), await world.newOwner(true)];
    for (const _ of [1, 2]) {
      const erased = await world.act(real, (rooms) => eraseFictionalCompany(rooms, real));
      expect(erased).toEqual({ ok: true, value: { erased: true } });
    }
    expect(await world.countRows(fictional.organisation)).toMatchObject({ organisation: 0, membership: 0 });
  });

  test("spares a fictional company that the account does not own", async () => {
    const { database } = world.house;
    const account = "00000000-0000-4000-8000-0000000000aa";
    await sql`INSERT INTO account (account_id, kind) VALUES (${account}, 'other')`.execute(database.kysely);
    const organisation = { id: "00000000-0000-4000-8000-0000000000bb", name: "", isFictional: true };
    const theirs = await addOrganisation(database, organisation, account as AccountId);
    const mine = await world.newOwner();
    await sql`INSERT INTO membership (organisation_id, account_id, role)
      VALUES (${theirs.organisation}, ${mine.account}, 'auditor')`.execute(database.kysely);
    await world.act(mine, (rooms) => eraseFictionalCompany(rooms, mine));
    expect(await world.countRows(theirs.organisation)).toMatchObject({ organisation: 1, membership: 2 });
  });

  rolesContract("eraseFictionalCompany", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return world.act(actor, (rooms) => eraseFictionalCompany(rooms, actor));
  });
});
