import { createHash } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type Actor, roles, rolesThatMay } from "../../../core/src/access/index.ts";
import { packageRoutes, recomputePackage } from "../../../core/src/packages/index.ts";
import { planRoutes } from "../../../core/src/plans/index.ts";
import { readyPlan } from "../../../core/src/plans/sample-plan.ts";
import { projectRoutes } from "../../../core/src/projects/index.ts";
import { projectAt } from "../../../core/src/projects/sample-project.ts";
import { effectsReportKinds, reportRoutes } from "../../../core/src/reports/index.ts";
import { packageFiles as files } from "../../../files/src/packages/index.ts";
import { openTestApp, type TestApp } from "../test-app.ts";

const keptId = z.looseObject({ id: z.string() });
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("reports on effects and data packages, over HTTP", () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await openTestApp();
  });
  afterAll(() => world?.close());

  /** A project whose plan is sealed. */
  async function sealed(actor: Actor): Promise<string> {
    const content = projectAt("idea", { sessions: [] });
    const begun = await world.send(actor, projectRoutes.begin, { body: content });
    const { id } = keptId.parse(begun.json());
    const parameters = { project: id };
    await world.send(actor, planRoutes.begin, { parameters, body: { start: "blank" } });
    await world.send(actor, planRoutes.save, {
      parameters,
      body: { content: readyPlan(), basedOnRevision: 1 },
    });
    await world.send(actor, planRoutes.seal, { parameters, body: { basedOnRevision: 2 } });
    return id;
  }
  const view = (actor: Actor, project: string, kind: string) =>
    world.send(actor, reportRoutes.effectsReport, { parameters: { project, kind } });
  const take = (actor: Actor, project: string, kind: string, format: string) =>
    world.send(actor, reportRoutes.effectsReportFile, { parameters: { project, kind }, query: { format } });
  const pack = (actor: Actor, project: string, kind: "rows" | "aggregates") =>
    world.send(actor, packageRoutes[kind], { parameters: { project } });

  test.each(effectsReportKinds)(
    "%s is read on screen and taken as a PDF, a page and a text",
    async (kind) => {
      const actor = await world.newMember("hr");
      const project = await sealed(actor);
      const shown = await view(actor, project, kind);
      expect(shown.statusCode).toBe(200);
      const { title } = z.looseObject({ title: z.string() }).parse(shown.json());
      const html = await take(actor, project, kind, "html");
      expect([html.statusCode, html.headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
      expect(html.body).toContain(title);
      const pdf = await take(actor, project, kind, "pdf");
      expect(pdf.rawPayload.subarray(0, 5).toString()).toBe("%PDF-");
      expect(pdf.rawPayload.toString("utf8")).toContain("<pdfuaid:part>1</pdfuaid:part>");
      const docx = await take(actor, project, kind, "docx");
      expect([docx.statusCode, docx.rawPayload.subarray(0, 2).toString()]).toEqual([200, "PK"]);
    },
  );

  test("only the sheets of a duty are tables", async () => {
    const actor = await world.newMember("hr");
    const project = await sealed(actor);
    const csv = await take(actor, project, "bdese", "csv");
    expect([csv.statusCode, csv.headers["content-type"]]).toEqual([200, "text/csv; charset=utf-8"]);
    expect(csv.body).toContain("R. 2312-8");
    const refused = await take(actor, project, "full", "csv");
    expect([refused.statusCode, refused.json()]).toEqual([422, { refusal: { code: "formatNotMade" } }]);
  });

  test("the works council reads the full report and takes the results, never the lines of people", async () => {
    const hr = await world.newMember("hr");
    const project = await sealed(hr);
    const { kysely } = world.house.database;
    await sql`UPDATE membership SET role = 'worksCouncil' WHERE organisation_id = ${hr.organisation}`.execute(
      kysely,
    );
    const council: Actor = { ...hr, roles: ["worksCouncil"] };
    for (const kind of ["employees", "full"])
      expect((await view(council, project, kind)).statusCode).toBe(200);
    expect((await pack(council, project, "aggregates")).statusCode).toBe(200);
    expect((await pack(council, project, "rows")).statusCode).toBe(403);
  });

  test("only those who may see the payroll take lines of people", async () => {
    for (const role of roles) {
      const actor = await world.newMember(role);
      const answer = await pack(actor, "nothing", "rows");
      const isAllowed = rolesThatMay("exportDataRows").includes(role);
      expect(answer.statusCode, role).toBe(isAllowed ? 404 : 403);
      if (isAllowed) expect(rolesThatMay("viewWorkforce")).toContain(role);
    }
  });

  test("a package is whole, bears the sealed plan, and says nothing of another company's project", async () => {
    const actor = await world.newMember("hr");
    const project = await sealed(actor);
    for (const kind of ["rows", "aggregates"] as const) {
      const answer = await pack(actor, project, kind);
      expect([answer.statusCode, answer.headers["content-type"]]).toEqual([200, "application/zip"]);
      const made = recomputePackage(answer.rawPayload, { files, sha256 });
      expect(made).toMatchObject({ kind: "computed", planFaults: [], differences: [], manifest: { kind } });
      expect((await pack(actor, project, kind)).rawPayload.equals(answer.rawPayload)).toBe(true);
    }
    const stranger = await world.newMember("hr");
    expect((await pack(stranger, project, "aggregates")).statusCode).toBe(404);
    expect((await view(stranger, project, "director")).statusCode).toBe(404);
  });
});
