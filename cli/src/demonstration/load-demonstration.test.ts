import { afterEach, beforeEach, expect, test } from "vitest";
import type { Actor, OrganisationId } from "../../../core/src/access/index.ts";
import { eraseFictionalCompany } from "../../../core/src/access/index.ts";
import { viewEffects } from "../../../core/src/effects/index.ts";
import { known } from "../../../core/src/kernel/known.ts";
import { viewSeals } from "../../../core/src/plans/index.ts";
import { viewPayrollYear } from "../../../core/src/workforce/index.ts";
import { openTestHouse, type TestHouse } from "../../../server/src/test-house.ts";
import type { Stage } from "../terminal/terminal.ts";
import { exampleTable, loadDemonstration } from "./load-demonstration.ts";

let place: TestHouse;
beforeEach(async () => {
  place = await openTestHouse();
});
afterEach(() => place.close());

function stageWith(signal: AbortSignal) {
  const told: string[] = [];
  const stage: Stage = {
    work: { signal, report: () => {} },
    tell: (line) => void told.push(line),
    announce: () => {},
  };
  return { stage, told };
}

const { signal: never } = new AbortController();

async function fictionalCompanies(): Promise<
  {
    id: string;
    months: number;
    people: number;
    categories: number;
    diagnoses: number;
    designs: number;
    pictures: number;
  }[]
> {
  const { rows } = await place.house.database.pool.query(`
    SELECT organisation_id AS id,
      (SELECT count(DISTINCT month) FROM payroll_declaration WHERE organisation_id = o.organisation_id) AS months,
      (SELECT count(*) FROM employee_month WHERE organisation_id = o.organisation_id) AS people,
      (SELECT count(*) FROM category_version WHERE organisation_id = o.organisation_id) AS categories,
      (SELECT count(*) FROM diagnosis_document WHERE organisation_id = o.organisation_id) AS diagnoses,
      (SELECT count(*) FROM training_document WHERE organisation_id = o.organisation_id) AS designs,
      (SELECT count(*) FROM training_attachment WHERE organisation_id = o.organisation_id) AS pictures
    FROM organisation AS o WHERE is_fictional`);
  return rows;
}

test("two starts at the same time on one server load the company once", async () => {
  const [one, other] = [stageWith(never), stageWith(never)];
  await Promise.all([loadDemonstration(place.house, one.stage), loadDemonstration(place.house, other.stage)]);
  expect([...one.told, ...other.told]).toHaveLength(1);
  const [company, ...others] = await fictionalCompanies();
  expect(others).toEqual([]);
  expect(company).toMatchObject({ months: 24, categories: 1, diagnoses: 1, designs: 1, pictures: 1 });
  expect(company?.people).toBeGreaterThan(24 * 50);
});

test("a first start cut short leaves nothing of the company, and the next start loads it whole", async () => {
  const stopping = new AbortController();
  const cut = stageWith(stopping.signal);
  const stage = { ...cut.stage, tell: () => stopping.abort(new DOMException("SIGINT", "AbortError")) };
  await expect(loadDemonstration(place.house, stage)).rejects.toThrow();
  expect(await fictionalCompanies()).toEqual([]);
  await loadDemonstration(place.house, stageWith(never).stage);
  expect(await fictionalCompanies()).toMatchObject([{ months: 24, categories: 1 }]);
});

test("a company that was erased does not come back", async () => {
  await loadDemonstration(place.house, stageWith(never).stage);
  await place.house.database.pool.query("DELETE FROM organisation WHERE is_fictional");
  const next = stageWith(never);
  await loadDemonstration(place.house, next.stage);
  expect(next.told).toEqual([]);
  expect(await fictionalCompanies()).toEqual([]);
});

/** The fictional company once loaded, as its owner. */
async function openCompany(): Promise<Actor> {
  await loadDemonstration(place.house, stageWith(never).stage);
  const [company] = await fictionalCompanies();
  const account = place.house.localOwner;
  return { account, organisation: (company?.id ?? "") as OrganisationId, roles: ["owner"] };
}

test("the diagnosis is about the category with the figures of payroll, and the training is begun from it", async () => {
  const owner = await openCompany();
  await place.look(owner, async (rooms) => {
    const [category] = await rooms.categories.latestVersions();
    const [diagnosis] = await rooms.diagnoses.list();
    const [design] = await rooms.trainingDesigns.list();
    expect(diagnosis?.category).toBe(category?.id);
    expect(design).toMatchObject({ category: category?.id, diagnosis: diagnosis?.id });
    const content = (await rooms.diagnoses.find(diagnosis?.id ?? ""))?.content;
    const year = await viewPayrollYear(rooms, owner);
    if (!year.ok) throw new Error("no year of payroll");
    const { headcount, leavers, absenceDays, accidents, accidentDays } = year.value;
    expect(content?.headcount?.value).toBe(headcount);
    expect([leavers, absenceDays, accidents, accidentDays]).toEqual(
      (["leavers", "absenceDays", "accidents", "accidentDays"] as const).map((figure) =>
        known(content?.figures[figure]?.value),
      ),
    );
  });
});

test("the drawing shown with the first work situation can be seen", async () => {
  const owner = await openCompany();
  await place.look(owner, async (rooms) => {
    const [summary] = await rooms.trainingDesigns.list();
    const design = (await rooms.trainingDesigns.find(summary?.id ?? ""))?.content;
    const [shown] = design?.situations[0]?.attachments ?? [];
    expect(shown).toBe(design?.attachments[0]?.id);
    const kept = await rooms.trainingDesigns.findAttachment(summary?.id ?? "", shown ?? "");
    expect(kept?.mediaType).toBe("image/png");
    expect(kept?.bytes.byteLength).toBe(design?.attachments[0]?.byteCount);
  });
});

test("erasing the company erases its diagnosis, its training and its drawing", async () => {
  const owner = await openCompany();
  const before = await place.countRows(owner.organisation);
  expect(before).toMatchObject({ diagnosis_document: 1, training_document: 1, training_attachment: 1 });
  await place.act(owner, (rooms) => eraseFictionalCompany(rooms, owner));
  const { audit_entry: _lines, ...rest } = await place.countRows(owner.organisation);
  expect(Object.entries(rest).filter(([, count]) => count > 0)).toEqual([]);
});

test("the table to try the estimates on is a CSV of people", () => {
  const { path, bytes } = exampleTable();
  expect(path).toMatch(/\.csv$/);
  expect(Buffer.from(bytes).toString("utf8").split("\n").length).toBeGreaterThan(300);
});

test("the project that runs has a plan that was sealed before its start, and something was added since", async () => {
  const owner = await openCompany();
  await place.look(owner, async (rooms) => {
    const project = (await rooms.projects.list()).find(({ facts }) =>
      facts.label.startsWith("Premier groupe"),
    );
    const outcome = await viewSeals(rooms, owner, { project: project?.id ?? "" });
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        isIntact: true,
        seals: [
          { content: { kind: "plan", start: { isStarted: false }, plan: { indicators: { length: 5 } } } },
          { content: { kind: "addition" } },
        ],
      },
    });
  });
});

test("a project of the year before shows its effects on three rungs, with who disagrees", async () => {
  const owner = await openCompany();
  await place.look(owner, async (rooms) => {
    const project = (await rooms.projects.list()).find(({ facts }) =>
      facts.label.startsWith("Groupe pilote"),
    );
    const outcome = await viewEffects(rooms, owner, { project: project?.id ?? "" });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const { lines, standing, contribution } = outcome.value;
    expect(standing).toBe("sealedBefore");
    expect(lines.map(({ indicator, evidence, isForeseen }) => [indicator, evidence, isForeseen])).toEqual([
      ["acquiredSkills", "measured", true],
      ["complaints", "measured", true],
      ["retention", "measured", true],
      ["entraide", "observed", false],
      ["remplacements", "perceived", false],
    ]);
    expect(lines[0]?.disagreement.map(({ kind }) => kind)).toEqual(["actors", "actorsAgainstFigures"]);
    expect(contribution.verdict).toBe("plausible");
  });
});

test("its case study is in the library, marked as made up, without the names of its people", async () => {
  const owner = await openCompany();
  await place.look(owner, async (rooms) => {
    const { index } = await rooms.library.open();
    const published = index.all().flatMap((entry) => (entry.kind === "case" ? [entry.content] : []));
    expect(published).toMatchObject([{ isFictional: true, company: "", reach: "anonymous" }]);
    const text = JSON.stringify(published);
    expect(published[0]?.sentences.length).toBeGreaterThan(20);
    expect(published[0]?.sentences.some(({ isUnfavorable }) => isUnfavorable)).toBe(true);
    expect(text).not.toMatch(/Aubépine|Bruyère|Laurier|site 5/i);
  });
});
