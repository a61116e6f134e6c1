import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import { linkOf } from "../links/sample-links.ts";
import { firmOf, keptFirmOf } from "../portfolio/sample-firm.ts";
import { keptProjectOf } from "../projects/sample-kept-project.ts";
import { keptQuestionnaireOf, keptWaveOf, questionnaireOf } from "../surveys/sample-questionnaire.ts";
import { keptDesignOf } from "../training/sample-design.ts";
import { type AuditPlace, type AuditWish, auditCountAtMost, auditPageSize } from "./audit-search.ts";
import { actsByThing, otherActs } from "./audited-acts.ts";
import type { Actor, AuditEntry } from "./model.ts";
import { rolesContract } from "./roles.contract.ts";
import { viewAuditTrail } from "./view-audit-trail.ts";

const [project, design, firm, link] = ["1", "2", "3", "4"].map((digit) => digit.repeat(32));
const gone = "9".repeat(32);

describe("viewAuditTrail", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world.close());

  const entryOf = ({ account, organisation }: Actor, facts: Partial<AuditEntry> = {}): AuditEntry => ({
    account,
    organisation,
    useCase: "viewWorkforce",
    subject: "",
    outcome: "done",
    at: "2026-11-23T08:00:00.123Z",
    ...facts,
  });
  const write = (actor: Actor, ...entries: readonly Partial<AuditEntry>[]) =>
    world.look(actor, async ({ audit }) => {
      for (const facts of entries) await audit.append(entryOf(actor, facts));
    });
  const view = async (actor: Actor, wish: AuditWish = {}, place?: AuditPlace) => {
    const viewed = await world.act(actor, (rooms) => viewAuditTrail(rooms, actor, { wish, place }));
    if (!viewed.ok) throw new Error(viewed.refusal.code);
    return viewed.value;
  };
  const subjectsOf = async (actor: Actor, wish: AuditWish) =>
    (await view(actor, wish)).lines.map(({ subject }) => subject);

  test("page after page gives every act once, latest first, even those of one and the same moment", async () => {
    const [owner, other] = [await world.newOwner(), await world.newOwner()];
    const count = 2 * auditPageSize + 3;
    const numbers = Array.from({ length: count }, (_, index) => `act ${index}`);
    await write(owner, ...numbers.map((subject) => ({ subject })));
    await write(other, { subject: "elsewhere" });
    const found: string[] = [];
    let place: AuditPlace | undefined;
    let pages = 0;
    do {
      const page = await view(owner, {}, place);
      expect([page.count, page.isMore]).toEqual([count, false]);
      found.push(...page.lines.map(({ subject }) => subject));
      place = page.next;
      pages += 1;
    } while (place !== undefined);
    expect(pages).toBe(3);
    expect(found).toEqual(numbers.toReversed());
  });

  test("what is counted ends at a thousand, and says that there is more", async () => {
    const owner = await world.newOwner();
    await write(owner, {});
    await sql`INSERT INTO audit_entry (organisation_id, account_id, use_case, subject, outcome, at)
      SELECT organisation_id, account_id, use_case, subject, outcome, at FROM audit_entry, generate_series(1, 1000)
      WHERE organisation_id = ${owner.organisation}`.execute(world.house.database.kysely);
    expect(await view(owner)).toMatchObject({ count: auditCountAtMost, isMore: true });
  });

  test("each filter finds its own lines: person, days in Paris, act, kind of thing, outcome, changes", async () => {
    const owner = await world.newOwner();
    const otherAccount = "00000000-0000-4000-8000-0000000000aa" as Actor["account"];
    await write(
      owner,
      // Half past midnight on the 24th in Paris.
      { subject: "late", at: "2026-11-23T23:30:00.000Z", useCase: "importPayrollFile" },
      { subject: "early", at: "2026-11-22T22:59:59.999Z", useCase: "viewProjects" },
      { subject: "refused", at: "2026-11-23T12:00:00.000Z", useCase: "viewCategories", outcome: "refused" },
      { subject: "theirs", at: "2026-11-23T13:00:00.000Z", account: otherAccount, useCase: "moveProject" },
    );
    await world.look({ ...owner, link }, ({ audit }) =>
      audit.append(
        entryOf(owner, { subject: "by link", useCase: "tellByLink", at: "2026-11-23T14:00:00.000Z" }),
      ),
    );
    expect(await subjectsOf(owner, { from: "2026-11-23", to: "2026-11-23" })).toEqual([
      "by link",
      "theirs",
      "refused",
    ]);
    expect(await subjectsOf(owner, { from: "2026-11-24" })).toEqual(["late"]);
    expect(await subjectsOf(owner, { to: "2026-11-22" })).toEqual(["early"]);
    expect(await subjectsOf(owner, { who: otherAccount })).toEqual(["theirs"]);
    expect(await subjectsOf(owner, { who: owner.account })).toEqual(["late", "refused", "early"]);
    expect(await subjectsOf(owner, { who: "link" })).toEqual(["by link"]);
    expect(await subjectsOf(owner, { who: "partner" })).toEqual([]);
    expect(await subjectsOf(owner, { act: "moveProject" })).toEqual(["theirs"]);
    expect(await subjectsOf(owner, { kind: "project" })).toEqual(["theirs", "early"]);
    expect(await subjectsOf(owner, { kind: "link" })).toEqual(["by link"]);
    expect(await subjectsOf(owner, { kind: "other" })).toEqual([]);
    expect(await subjectsOf(owner, { outcome: "refused" })).toEqual(["refused"]);
    expect(await subjectsOf(owner, { onlyChanges: "yes" })).toEqual(["late", "by link", "theirs", "refused"]);
  });

  /** One thing of several kinds, and a line about each. */
  const furnish = async () => {
    const owner = await world.newOwner();
    await world.look(owner, async ({ projects, trainingDesigns, firms, links }) => {
      await projects.add(keptProjectOf({ id: project ?? "" }));
      await trainingDesigns.add(keptDesignOf({ id: design ?? "" }));
      await firms.add(keptFirmOf({ id: firm ?? "" }));
      const kept = linkOf({ id: link ?? "", project: project ?? "", label: "A. B.", madeBy: owner.account });
      await links.add([{ link: kept, mark: `mark of ${owner.organisation}` }]);
    });
    await write(
      owner,
      { useCase: "editProject", subject: project },
      { useCase: "viewTrainingDesigns", subject: design },
      { useCase: "editPortfolioFirm", subject: firm },
      { useCase: "revokeLink", subject: link },
      { useCase: "removeDiagnosis", subject: gone },
      { useCase: "viewWorkforce", subject: "2026-10" },
    );
    await world.look({ ...owner, link }, ({ audit }) =>
      audit.append(entryOf(owner, { useCase: "tellByLink", subject: project })),
    );
    return owner;
  };
  const thingsOf = async (actor: Actor) =>
    (await view(actor)).lines.map(({ useCase, thing }) => [useCase, thing?.kind, thing?.standing, thing?.of]);

  test("things are told by their names; one that is no more says so, and what is no thing stays as it is", async () => {
    const owner = await furnish();
    expect(await thingsOf(owner)).toEqual([
      ["tellByLink", "project", "named", ""],
      ["viewWorkforce", undefined, undefined, undefined],
      ["removeDiagnosis", "diagnosis", "gone", ""],
      ["revokeLink", "link", "named", keptProjectOf({ id: "" }).content.label],
      ["editPortfolioFirm", "firm", "named", ""],
      ["viewTrainingDesigns", "design", "named", ""],
      ["editProject", "project", "named", ""],
    ]);
    const { lines } = await view(owner);
    expect(lines[0]?.link).toEqual({ id: link, purpose: "tutorWords", label: "A. B." });
    expect(lines.at(-1)?.thing?.name).toBe(keptProjectOf({ id: "" }).content.label);
  });

  test("questionnaires and waves are told by their names, and a project tells of its waves", async () => {
    const owner = await furnish();
    const [asked, wave] = ["5".repeat(32), "6".repeat(32)];
    await world.look(owner, async ({ questionnaires, waves }) => {
      const questionnaire = questionnaireOf({ id: asked, label: "À chaud" });
      await questionnaires.add(keptQuestionnaireOf(questionnaire));
      const kept = keptWaveOf({ project: project ?? "", questionnaire: asked, label: "Automne" });
      await waves.add({ ...kept, id: wave });
    });
    await write(
      owner,
      { useCase: "editQuestionnaire", subject: asked },
      { useCase: "planWave", subject: wave },
      { useCase: "sealPlan", subject: project },
      { useCase: "countAnswers", subject: gone },
    );
    const { lines } = await view(owner);
    expect(lines.slice(0, 4).map(({ thing }) => thing)).toMatchObject([
      { kind: "wave", standing: "gone" },
      { kind: "project", standing: "named" },
      { kind: "wave", standing: "named", name: "Automne", of: keptProjectOf({ id: "" }).content.label },
      { kind: "questionnaire", standing: "named", name: "À chaud" },
    ]);
    expect(await subjectsOf(owner, { kind: "wave" })).toEqual([gone, wave]);
    expect(await subjectsOf(owner, { kind: "plan" })).toEqual([project]);
    expect((await view(owner, { about: project })).lines.map(({ useCase }) => useCase)).toContain("planWave");
  });

  test("words find the lines that say them all: act, thing, person, link; whatever accents and capitals", async () => {
    const owner = await furnish();
    const oeuvre = { ...keptDesignOf({ id: "" }).content, label: "Hygiène à l’ŒUVRE" };
    await world.look(owner, async ({ trainingDesigns, firms }) => {
      await trainingDesigns.add(keptDesignOf({ id: "7".repeat(32), content: oeuvre }));
      await firms.add(keptFirmOf({ id: "8".repeat(32), content: firmOf({ label: "100 % Élan" }) }));
    });
    await write(
      owner,
      { useCase: "editTrainingDesign", subject: "7".repeat(32) },
      { useCase: "viewPortfolio", subject: "8".repeat(32) },
    );
    const acts = async (text: string, wish: AuditWish = {}) =>
      (await view(owner, { ...wish, text })).lines.map(({ useCase }) => useCase);
    for (const text of ["hygiene", "HYGIÈNE oeuvre", "l’œuvre", "hygie\u0300ne", "Œuvre formation"])
      expect(await acts(text), text).toEqual(["editTrainingDesign"]);
    expect(await acts("100 %")).toEqual(["viewPortfolio"]);
    expect(await acts("elan")).toEqual(["viewPortfolio"]);
    expect(await acts("lan")).toEqual([]);
    expect(await acts("elan hygiene")).toEqual([]);
    expect(await acts("2026-10")).toEqual(["viewWorkforce"]);
    expect(await acts("2026-10", { outcome: "refused" })).toEqual([]);
    expect(await acts("hygiene", { act: "editProject" })).toEqual([]);
    // What cannot be looked for narrows nothing, and no pattern comes out of words.
    expect(await acts("%")).toHaveLength(9);
    expect(await acts("elan.*|hygiene")).toEqual([]);
    // An identifier is no word.
    expect(await acts("777")).toEqual([]);
  });

  test("a project by its name finds what is done through its links, a link’s words what is done by it", async () => {
    const owner = await furnish();
    await world.look(owner, async ({ links }) => {
      const kept = linkOf({
        id: "a".repeat(32),
        project: project ?? "",
        label: "Ursule",
        madeBy: owner.account,
      });
      await links.add([{ link: kept, mark: `another mark of ${owner.organisation}` }]);
    });
    await world.look({ ...owner, link: "a".repeat(32) }, ({ audit }) =>
      audit.append(entryOf(owner, { useCase: "noteAttendanceByLink", subject: "" })),
    );
    const acts = async (text: string) => (await view(owner, { text })).lines.map(({ useCase }) => useCase);
    expect(await acts("ursule")).toEqual(["noteAttendanceByLink"]);
    const [named] = keptProjectOf({ id: "" }).content.label.split(" ");
    expect(await acts(named ?? "")).toContain("noteAttendanceByLink");
  });

  test("words never find a line by a name that the reader may not see, nor one of another organisation", async () => {
    const owner = await furnish();
    const [hidden, firmName] = ["Hygiène secrète", keptFirmOf({ id: "" }).content.label];
    const id = "7".repeat(32);
    await world.look(owner, ({ trainingDesigns }) =>
      trainingDesigns.add(keptDesignOf({ id, content: { ...keptDesignOf({ id }).content, label: hidden } })),
    );
    await write(owner, { useCase: "editTrainingDesign", subject: id });
    const told = async (actor: Actor, text: string) => (await view(actor, { text })).count;
    for (const text of [hidden, firmName]) {
      expect(await told(owner, text), text).toBe(1);
      expect(await told(withRoles(owner, "auditor"), text), text).toBe(0);
      expect(await told(await world.newOwner(), text), text).toBe(0);
    }
  });

  test("every act is on some kind of thing, and on one alone", () => {
    const placed = Object.values(actsByThing).flat();
    expect(new Set(placed).size).toBe(placed.length);
    expect(otherActs).toEqual([]);
  });

  test("an auditor reads the names only of what an auditor may see", async () => {
    const auditor = withRoles(await furnish(), "auditor");
    const { lines } = await view(auditor);
    expect(lines.map(({ thing }) => thing?.standing)).toEqual([
      "named",
      undefined,
      "gone",
      "hidden",
      "hidden",
      "hidden",
      "named",
    ]);
    expect(lines[0]?.link).toEqual({ id: link, purpose: "tutorWords", label: "" });
    expect(JSON.stringify(lines)).not.toContain(keptDesignOf({ id: "" }).content.label);
  });

  test("everything about a project takes in what was done on its links and by them", async () => {
    const owner = await furnish();
    const { lines } = await view(owner, { about: project });
    expect(lines.map(({ useCase }) => useCase)).toEqual(["tellByLink", "revokeLink", "editProject"]);
  });

  test("a thing of another organisation has no name here, and nothing tells it from one that never was", async () => {
    const [owner, stranger] = [await furnish(), await world.newOwner()];
    await write(stranger, { useCase: "viewProjects", subject: project, outcome: "refused" });
    expect((await view(stranger)).lines[0]?.thing).toEqual({
      kind: "project",
      standing: "gone",
      name: "",
      of: "",
    });
    expect((await view(owner)).count).toBe(7);
  });

  rolesContract("viewAuditTrail", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return world.act(actor, (rooms) => viewAuditTrail(rooms, actor, { wish: {} }));
  });
});
