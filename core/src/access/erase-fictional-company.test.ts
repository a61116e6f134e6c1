import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openAuditMacs } from "../../../server/src/access/audit-mac.ts";
import { sealTrail } from "../../../server/src/access/audit-seals.ts";
import { addOrganisation } from "../../../server/src/access/local-owner.ts";
import type { Rooms } from "../../../server/src/http/rooms.ts";
import { masterKey } from "../../../server/src/secrets/master-key.ts";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import { sampleInvitation } from "../accounts/sample-invitation.ts";
import { sampleProgramKey } from "../accounts/sample-program-key.ts";
import { writeCut } from "../answers/check-ledger.ts";
import { sampleFrame, sampleInvited } from "../answers/sample-answer-store.ts";
import { definitionOf } from "../categories/category-store.contract.ts";
import {
  sampleComparison,
  sampleFinding,
  samplePeople,
  sampleSetting,
} from "../comparisons/sample-comparison.ts";
import { keptOf } from "../diagnosis/sample-diagnosis.ts";
import { keptBookOf, seriesValueOf } from "../effects/effect-samples.contract.ts";
import { councilWordOf, tellingOf } from "../field/sample-field-store.ts";
import type { Day } from "../kernel/calendar.ts";
import { linkOf } from "../links/sample-links.ts";
import { makeSeal } from "../plans/make-seal.ts";
import { keptPlanOf, sampleSealedPlan } from "../plans/sample-plan.ts";
import { keptFirmOf } from "../portfolio/sample-firm.ts";
import { publishSample } from "../practices/publish-sample.contract.ts";
import { keptProjectOf } from "../projects/sample-kept-project.ts";
import { ownRowOf } from "../reference/own-rule-store.contract.ts";
import { keptReturnOf } from "../returns/sample-return.ts";
import { keptQuestionnaireOf, keptWaveOf, questionnaireOf } from "../surveys/sample-questionnaire.ts";
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
  const fill = async (actor: Actor) => {
    const { organisation: neighbor } = await world.newOwner();
    await world.look(actor, async (rooms) => {
      const { workforce, categories, diagnoses, trainingDesigns, projects, links, ownRules, audit } = rooms;
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
      await rooms.members.invite(sampleInvitation, `digest of ${actor.organisation}`);
      const key = { ...sampleProgramKey, account: actor.account };
      await rooms.programKeys.add(key, `digest of ${actor.organisation}`);
      await diagnoses.add(keptOf({ id: "a" }));
      await projects.add(keptProjectOf({ id: "a" }));
      const voice = { speaker: "Sonia", mediaType: "audio/webm", bytes: new Uint8Array([1]) } as const;
      await rooms.invitationVoices.keep("a", { ...voice, recordedAt: "2026-11-23T08:00:00.000Z" });
      await rooms.plans.add(keptPlanOf({ id: "a" }));
      await rooms.comparisons.saveSetting("a", sampleSetting);
      await rooms.comparisons.choose("a", sampleComparison("c1"), samplePeople);
      await rooms.comparisons.choose("a", sampleComparison("c2"), samplePeople);
      await rooms.comparisons.unlock("c2", sampleFinding, "0".repeat(64));
      await rooms.returns.add(keptReturnOf({ id: "a" }));
      await rooms.effectBooks.add(keptBookOf({ id: "a" }));
      await publishSample(rooms, "a", actor.organisation);
      const keeping = { savedAt: "2026-11-23T08:00:00.000Z", savedBy: actor.account };
      await rooms.series.put("a", [seriesValueOf("2026-03", 4)], keeping);
      await rooms.questionnaires.add(keptQuestionnaireOf());
      await rooms.questionnaires.addVersion(questionnaireOf());
      await rooms.waves.add(keptWaveOf({ project: "a" }));
      const place = { last: undefined, now: "2026-11-23T08:00:00.000Z" };
      await rooms.planSeals.append("a", makeSeal(sampleSealedPlan("a"), place, rooms.sha256));
      await rooms.field.take({ link: "l", id: "s", digest: "d", receivedAt: "2026-11-23T08:00:00.000Z" });
      await rooms.field.addTelling(tellingOf({ id: "t" }));
      await rooms.field.addCouncilWord(councilWordOf({ id: "w" }));
      await rooms.answers.openFrame(sampleFrame);
      await writeCut(rooms.atomLedger, sampleFrame);
      await rooms.answers.invite("wave", [sampleInvited(actor)]);
      await tellOfGroups(rooms.answers.groups);
      const sound = { mediaType: "audio/webm", bytes: new Uint8Array([1]) } as const;
      const said = [{ question: "more", mayQuote: true, sound }];
      await rooms.answers.voices.mix("wave", () => ({ waiting: said, leaving: said }));
      const address = { key: "p0", address: "a.b@exemple.fr", language: "fr" };
      await rooms.letters.putAddresses("a", [address], "2026-11-23" as Day);
      await rooms.letters.take("wave", ["p0"], ["notSent"]);
      await rooms.firms.add(keptFirmOf({ id: "a" }));
      await links.add([{ link: linkOf({ id: "l1" }), mark: `mark of ${actor.organisation}` }]);
      await trainingDesigns.add(keptDesignOf({ id: "a" }));
      await trainingDesigns.attach("a", keptAttachmentOf({ id: "p" }), 1);
      await openImport(rooms, actor, { name: "paie.dsn", options: { format: "dsn" } });
      const { account, organisation } = actor;
      const line = { subject: "", outcome: "done", at: "2026-11-23T08:00:00Z" } as const;
      await audit.append({ account, organisation, useCase: "viewWorkforce", ...line });
      await rooms.personal.remember([{ kind: "name", text: "Ana Souza" }], line.at);
      await rooms.retention.choose({ kind: "tellings", months: 6 }, line.at);
      await tieTo(neighbor, rooms, actor);
    });
    const { house, dataFolder } = world;
    const macs = openAuditMacs(masterKey(dataFolder));
    const clock = { now: () => "2026-11-23T08:00:01Z" };
    await sealTrail({ database: house.database, macs, clock }, actor.organisation);
    await sql`INSERT INTO retention_sweep VALUES (${actor.organisation}, '2026-11-23', 'tellings', 1)`.execute(
      house.database.kysely,
    );
  };
  /** One wave that still asks those who lead groups, and one that was counted. */
  const tellOfGroups = async (groups: Rooms["answers"]["groups"]) => {
    const answer = { answers: {}, words: [] };
    await groups.take({ wave: "wave", leader: "frontline", seal: "seal", answer });
    const told = { tellers: 0, saidOn: "2026-11-23", questions: [], texts: [] };
    const record = { wave: "counted", function: "frontlineManager", ...told } as const;
    await groups.close("counted", () => ({ record, words: [] }));
  };
  /** A code, a place asked for, a share given. */
  const tieTo = async (partner: string, { kin, codes, shares }: Rooms, { account }: Actor) => {
    const at = "2026-11-23T08:00:00.000Z";
    await kin.setCode(codes.next());
    await kin.askParent(partner, at);
    const terms = { role: "adviser", purpose: "Monter le dossier", until: "2027-06-30" as Day } as const;
    await shares.add({ id: "s", partner, project: "a", ...terms, madeAt: at, madeBy: account });
  };
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
