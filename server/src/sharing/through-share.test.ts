import type { LightMyRequestResponse } from "fastify";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, accessRoutes, type Route, rolesThatMay } from "../../../core/src/access/index.ts";
import { diagnosisRoutes } from "../../../core/src/diagnosis/index.ts";
import { keptOf } from "../../../core/src/diagnosis/sample-diagnosis.ts";
import { planRoutes } from "../../../core/src/plans/index.ts";
import { projectRoutes } from "../../../core/src/projects/index.ts";
import { keptProjectOf } from "../../../core/src/projects/sample-kept-project.ts";
import { projectAt } from "../../../core/src/projects/sample-project.ts";
import { type ShareRole, shareRoles, sharingRoutes } from "../../../core/src/sharing/index.ts";
import { letLapse, shareOf } from "../../../core/src/sharing/sharing-world.contract.ts";
import { trainingRoutes } from "../../../core/src/training/index.ts";
import { keptAttachmentOf, keptDesignOf } from "../../../core/src/training/sample-design.ts";
import { doors } from "../house-doors.ts";
import { sampleRequests } from "../sample-requests.ts";
import { openTestApp, type TestApp, type TestInput } from "../test-app.ts";

const keyOf = ({ method, path }: Route) => `${method} ${path}`;
/** What a share opens, word for word: a use case that joins the list must join it here. */
const opened = [
  "viewProjects",
  "editProject",
  "moveProject",
  "viewDiagnoses",
  "viewTrainingDesigns",
  "viewPlan",
  "editPlan",
  "viewEffects",
  "editEffects",
  "viewReturn",
  "editReturn",
  "viewPatterns",
  "viewComparisons",
  "viewWaves",
  "viewReleasedAnswers",
];
const routes = doors.map(({ route }) => [keyOf(route), route] as const);
/** Open by their use cases, but a project that begins is not the one shared, and a proof tells of other projects. */
const stayingHome = [keyOf(projectRoutes.begin), keyOf(planRoutes.proof)];

describe("through a share", () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await openTestApp();
  });
  afterAll(() => world?.close());

  const shared = "shared";
  /** An owner with two projects, each linked to a diagnosis and a design of its own, and the first shared. */
  async function given(role: ShareRole = "adviser") {
    const [owner, partner] = [await world.newOwner(), await world.newOwner()];
    await world.look(owner, async ({ projects, diagnoses, trainingDesigns }) => {
      for (const id of [shared, "kept"]) {
        const links = { diagnosis: `${id}-diagnosis`, design: `${id}-design` };
        await projects.add(keptProjectOf({ id, content: projectAt("design", { label: id, ...links }) }));
        await diagnoses.add(keptOf({ id: links.diagnosis }));
        await trainingDesigns.add(keptDesignOf({ id: links.design }));
        await trainingDesigns.attach(links.design, keptAttachmentOf({ id: "photo" }), 9);
      }
    });
    const share = await shareOf(world, owner, partner, { project: shared, role });
    return { owner, partner, share, send: sender(partner, share) };
  }
  /** One of each, made once: no request of the walk names anything that is there. */
  const walked = new Map<string, ReturnType<typeof given>>();
  function once(key: string, role: ShareRole = "adviser"): ReturnType<typeof given> {
    const made = walked.get(key) ?? given(role);
    walked.set(key, made);
    return made;
  }
  const sender = (partner: Actor, share: string) => (route: Route, input: TestInput) =>
    world.send(partner, route, { ...input, headers: { "ouvrage-share": share } });
  const told = ({ statusCode, body }: LightMyRequestResponse) => [statusCode, body];
  const refusal = { refusal: { code: "notAllowed" } };

  describe.each(routes)("%s", (key, route) => {
    test("opens to exactly the share's roles of the list, whoever the member is at home", async () => {
      const letIn = [];
      for (const role of shareRoles) {
        const { send } = await once(role, role);
        const answer = await send(route, sampleRequests[key] ?? {});
        expect(answer.statusCode, `${role}: ${answer.body}`).toBeLessThan(500);
        if (answer.statusCode !== 403) letIn.push(role);
        else expect(answer.json()).toEqual(refusal);
      }
      const isOpen = opened.includes(route.useCase) && !stayingHome.includes(key);
      const may = shareRoles.filter((role) => rolesThatMay(route.useCase).includes(role));
      expect(letIn).toEqual(isOpen ? may : []);
    });

    test("opens to nobody once the share is over, or with a share that never was", async () => {
      const { partner, share, send } = await once("over");
      await letLapse(world, share);
      for (const answer of [
        await send(route, sampleRequests[key] ?? {}),
        await sender(partner, "never")(route, sampleRequests[key] ?? {}),
      ]) {
        expect([answer.statusCode, answer.json()]).toEqual([403, refusal]);
      }
    });
  });

  test("lists hold one line: the project shared, its diagnosis, its design", async () => {
    const { send } = await given();
    const idsOf = async (route: Route) => {
      const lines: readonly { readonly id: string }[] = (await send(route, {})).json();
      return lines.map(({ id }) => id);
    };
    expect(await idsOf(projectRoutes.list)).toEqual([shared]);
    expect(await idsOf(diagnosisRoutes.list)).toEqual([`${shared}-diagnosis`]);
    expect(await idsOf(trainingRoutes.list)).toEqual([`${shared}-design`]);
  });

  test("the project shared, its diagnosis, its design and its photos are read whole", async () => {
    const { send } = await given();
    const design = `${shared}-design`;
    for (const answer of [
      await send(projectRoutes.view, { parameters: { project: shared } }),
      await send(diagnosisRoutes.view, { parameters: { diagnosis: `${shared}-diagnosis` } }),
      await send(trainingRoutes.view, { parameters: { design } }),
      await send(trainingRoutes.viewAttachment, { parameters: { design, attachment: "photo" } }),
      await send(trainingRoutes.document, {
        parameters: { design, kind: "traineeSheet" },
        query: { format: "docx" },
      }),
    ]) {
      expect(answer.statusCode, answer.body).toBe(200);
    }
  });

  test("everything else of the owner is as unknown as what never was", async () => {
    const { owner, send } = await given();
    const basedOnRevision = 1;
    const acts = (id: string): readonly (readonly [Route, TestInput])[] => [
      [projectRoutes.view, { parameters: { project: id } }],
      [
        projectRoutes.save,
        { parameters: { project: id }, body: { content: projectAt("design"), basedOnRevision } },
      ],
      [
        projectRoutes.move,
        {
          parameters: { project: id },
          body: {
            passage: { event: "startDiagnosis", day: "2026-11-23", by: "", words: "" },
            basedOnRevision,
          },
        },
      ],
      [diagnosisRoutes.view, { parameters: { diagnosis: `${id}-diagnosis` } }],
      [trainingRoutes.view, { parameters: { design: `${id}-design` } }],
      [trainingRoutes.viewAttachment, { parameters: { design: `${id}-design`, attachment: "photo" } }],
      [
        trainingRoutes.document,
        { parameters: { design: `${id}-design`, kind: "traineeSheet" }, query: { format: "docx" } },
      ],
      [
        trainingRoutes.calendar,
        { parameters: { design: `${id}-design` }, query: { alternative: "a", reader: "everyone" } },
      ],
    ];
    const before = await world.look(owner, ({ projects }) => projects.find("kept"));
    for (const [at, [route, input]] of acts("kept").entries()) {
      const never = acts("never")[at];
      const answer = await send(route, input);
      expect(told(answer), keyOf(route)).toEqual(told(await send(route, never?.[1] ?? {})));
      expect(answer.statusCode, keyOf(route)).toBe(404);
    }
    expect(await world.look(owner, ({ projects }) => projects.find("kept"))).toEqual(before);
  });

  test("a partner writes in the project, and cannot link it to what it does not see", async () => {
    const { owner, send } = await given();
    const { content } = (await send(projectRoutes.view, { parameters: { project: shared } })).json();
    const save = (changes: object, basedOnRevision = 1) =>
      send(projectRoutes.save, {
        parameters: { project: shared },
        body: { content: { ...content, ...changes }, basedOnRevision },
      });
    for (const changes of [{ design: "kept-design" }, { diagnosis: "kept-diagnosis" }, { design: "" }]) {
      const refused = await save(changes);
      expect([refused.statusCode, refused.json()]).toEqual([422, { refusal: { code: "linksChanged" } }]);
    }
    expect((await save({ lessons: "Bien parti." })).statusCode).toBe(200);
    const kept = await world.look(owner, ({ projects }) => projects.find(shared));
    expect(kept).toMatchObject({ revision: 2, content: { lessons: "Bien parti.", design: "shared-design" } });
  });

  test("once the owner links the project to nothing, nothing beside it is read any more", async () => {
    const { owner, send } = await given();
    await world.look(owner, async ({ projects }) => {
      const content = projectAt("design", { diagnosis: "", design: "" });
      await projects.replace(keptProjectOf({ id: shared, revision: 2, content }));
    });
    expect((await send(trainingRoutes.list, {})).json()).toEqual([]);
    expect((await send(diagnosisRoutes.list, {})).json()).toEqual([]);
    const answer = await send(trainingRoutes.view, { parameters: { design: "shared-design" } });
    expect(answer.statusCode).toBe(404);
  });

  test("the owner's trail says what a partner did or tried, and through which share; its own does not", async () => {
    const { owner, partner, share, send } = await given();
    await sql`UPDATE organisation SET name = 'OPCO du Port' WHERE organisation_id = ${partner.organisation}`.execute(
      world.house.database.kysely,
    );
    await send(projectRoutes.view, { parameters: { project: shared } });
    await send(projectRoutes.remove, { parameters: { project: shared } });
    const trail = (await world.send(owner, accessRoutes.auditTrail)).json().lines;
    const through = { share: { id: share, partner: "OPCO du Port" } };
    expect(trail.slice(0, 2)).toMatchObject([
      { useCase: "removeProject", outcome: "refused", ...through },
      { useCase: "viewProjects", outcome: "done", ...through },
    ]);
    const home = (await world.send(partner, accessRoutes.auditTrail)).json().lines;
    expect(home.some(({ useCase }: { useCase: string }) => useCase === "viewProjects")).toBe(false);
    expect(home.some((line: object) => "share" in line)).toBe(false);
  });

  test("withdrawn, the very next request finds nothing", async () => {
    const { owner, share, send } = await given();
    const view = () => send(projectRoutes.view, { parameters: { project: shared } });
    expect((await view()).statusCode).toBe(200);
    expect((await world.send(owner, sharingRoutes.withdraw, { parameters: { share } })).statusCode).toBe(200);
    expect((await view()).statusCode).toBe(403);
  });
});
