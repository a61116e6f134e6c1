import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type Actor, roles, rolesThatMay } from "../../../core/src/access/index.ts";
import { projectRoutes } from "../../../core/src/projects/index.ts";
import { reportRoutes } from "../../../core/src/reports/index.ts";
import { paperProject } from "../../../core/src/reports/project/sample-project-subject.ts";
import { openTestApp, type TestApp } from "../test-app.ts";

const keptId = z.looseObject({ id: z.string() });
const kinds = ["minutes", "effortStatement", "councilFile", "invitation"] as const;

describe("documents of a project, over HTTP", () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await openTestApp();
  });
  afterAll(() => world?.close());

  async function begin(actor: Actor): Promise<string> {
    const content = { ...paperProject(), design: "", diagnosis: "", alternative: "" };
    const begun = await world.send(actor, projectRoutes.begin, { body: content });
    return keptId.parse(begun.json()).id;
  }
  const ask = (actor: Actor, project: string, kind: string, query: Readonly<Record<string, string>>) =>
    world.send(actor, reportRoutes.projectDocument, { parameters: { project, kind }, query });

  test.each(kinds)("%s comes as an accessible PDF, as a page and as plain text", async (kind) => {
    const actor = await world.newMember("hr");
    const project = await begin(actor);
    const meeting = kind === "minutes" ? { meeting: "m1" } : {};
    const pdf = await ask(actor, project, kind, { format: "pdf", ...meeting });
    expect([pdf.statusCode, pdf.headers["content-type"]]).toEqual([200, "application/pdf"]);
    const text = pdf.rawPayload.toString("utf8");
    expect(text.startsWith("%PDF-")).toBe(true);
    expect(text).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(text).toContain("<rdf:li>fr</rdf:li>");
    const html = await ask(actor, project, kind, { format: "html", ...meeting });
    expect(html.body).toContain('<html lang="fr">');
    expect(html.body).toContain("Bureaux propres");
    const plain = await ask(actor, project, kind, { format: "txt", ...meeting });
    expect(plain.headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(plain.body).toContain("Bureaux propres");
  });

  test("only the statement of the ledger is a table, and no words in it are a formula", async () => {
    const actor = await world.newMember("hr");
    const project = await begin(actor);
    const csv = await ask(actor, project, "effortStatement", { format: "csv" });
    expect(csv.headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(csv.body).toContain(`"'=1+1"`);
    const refused = await ask(actor, project, "councilFile", { format: "csv" });
    expect([refused.statusCode, refused.json()]).toEqual([422, { refusal: { code: "formatNotMade" } }]);
  });

  test("minutes of no meeting, a project that is not there, and one of another company are not found", async () => {
    const actor = await world.newMember("hr");
    const project = await begin(actor);
    const noMeeting = await ask(actor, project, "minutes", { format: "html", meeting: "m9" });
    expect([noMeeting.statusCode, noMeeting.json()]).toEqual([404, { refusal: { code: "unknownMeeting" } }]);
    const stranger = await world.newMember("hr");
    for (const [who, id] of [
      [actor, "00000000-0000-4000-8000-000000000000"],
      [stranger, project],
    ] as const) {
      const refused = await ask(who, id, "invitation", { format: "html" });
      expect([refused.statusCode, refused.json()]).toEqual([404, { refusal: { code: "unknownDocument" } }]);
    }
  });

  test("a role that may not see projects gets none of their documents", async () => {
    const allowed = rolesThatMay("viewProjects");
    for (const role of roles) {
      const actor = await world.newMember(role);
      const answer = await ask(actor, "nothing", "invitation", { format: "html" });
      expect(answer.statusCode, role).toBe(allowed.includes(role) ? 404 : 403);
    }
  });
});
