import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Actor } from "../../../core/src/access/index.ts";
import { known } from "../../../core/src/kernel/known.ts";
import { projectRoutes } from "../../../core/src/projects/index.ts";
import { projectAt } from "../../../core/src/projects/sample-project.ts";
import { type Questionnaire, questionnaireRoutes, waveRoutes } from "../../../core/src/surveys/index.ts";
import { questionnaireOf, questionOf, wordsOf } from "../../../core/src/surveys/sample-questionnaire.ts";
import { openTestApp, type TestApp } from "../test-app.ts";

const keptId = z.looseObject({ id: z.string() });

describe("questionnaires and waves, over HTTP", () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await openTestApp();
  });
  afterAll(() => world?.close());

  async function begin(actor: Actor, content: Questionnaire = questionnaireOf()): Promise<string> {
    return keptId.parse((await world.send(actor, questionnaireRoutes.begin, { body: content })).json()).id;
  }
  async function beginProject(actor: Actor, people: number): Promise<string> {
    const participants = Array.from({ length: people }, (_, rank) => ({
      id: `p${rank}`,
      label: `N. ${rank}`,
      status: known("employee" as const),
      partner: "",
      trainee: "",
    }));
    const body = { ...projectAt("idea"), participants };
    return keptId.parse((await world.send(actor, projectRoutes.begin, { body })).json()).id;
  }
  const planOf = (questionnaire: string, opensOn = "2099-03-01", closesOn = "2099-03-20") => ({
    label: "À chaud",
    questionnaire,
    asker: "Propreté Services",
    purpose: "faire mieux",
    opensOn,
    closesOn,
    reminders: [],
  });

  test("a questionnaire begun and saved is found as it has become, and listed with what it asks", async () => {
    const actor = await world.newMember("hr");
    const questionnaire = await begin(actor);
    const parameters = { questionnaire };
    const content = questionnaireOf({ label: "À froid", moment: "delayed", questions: [] });
    const body = { content, basedOnRevision: 1 };
    expect((await world.send(actor, questionnaireRoutes.save, { parameters, body })).statusCode).toBe(200);
    const late = await world.send(actor, questionnaireRoutes.save, { parameters, body });
    expect([late.statusCode, late.json()]).toEqual([409, { refusal: { code: "revisionOutdated" } }]);
    expect((await world.send(actor, questionnaireRoutes.view, { parameters })).json()).toMatchObject({
      revision: 2,
      content: { ...content, id: questionnaire },
    });
    expect((await world.send(actor, questionnaireRoutes.list)).json()).toMatchObject([
      { id: questionnaire, label: "À froid", moment: "delayed", audience: "employee", questions: 0 },
    ]);
  });

  test("a questionnaire taken along as a workbook is read back the same", async () => {
    const actor = await world.newMember("hr");
    const questionnaire = await begin(actor);
    const file = await world.send(actor, questionnaireRoutes.form, { parameters: { questionnaire } });
    expect(file.statusCode).toBe(200);
    const read = await world.send(actor, questionnaireRoutes.read, { bytes: file.rawPayload });
    expect(read.json()).toEqual({ remarks: [], questionnaire: questionnaireOf({ id: "xlsform" }) });
  });

  test("a wave is planned, opened and closed; what it asks outlives the questionnaire", async () => {
    const actor = await world.newMember("hr");
    const project = await beginProject(actor, 12);
    const questionnaire = await begin(actor);
    const body = planOf(questionnaire);
    const planned = await world.send(actor, waveRoutes.plan, { parameters: { project }, body });
    expect(planned.json()).toMatchObject({ wave: { version: 1, state: { kind: "planned" } }, invited: 12 });
    expect(planned.body).not.toMatch(/"key"|"p0"/);
    const wave = keptId.parse(planned.json()).id;
    expect((await world.send(actor, waveRoutes.close, { parameters: { wave } })).statusCode).toBe(409);
    expect((await world.send(actor, waveRoutes.open, { parameters: { wave } })).statusCode).toBe(200);
    expect((await world.send(actor, waveRoutes.remove, { parameters: { wave } })).statusCode).toBe(409);
    await world.send(actor, questionnaireRoutes.remove, { parameters: { questionnaire } });
    const asked = await world.send(actor, waveRoutes.questionnaire, { parameters: { wave } });
    expect(asked.json()).toEqual(questionnaireOf({ id: questionnaire }));
    expect((await world.send(actor, waveRoutes.close, { parameters: { wave } })).statusCode).toBe(200);
    expect((await world.send(actor, waveRoutes.list, { parameters: { project } })).json()).toMatchObject({
      waves: [{ id: wave, wave: { state: { kind: "closed" } } }],
      yearSeconds: { employee: 20 },
    });
  });

  test("too much is refused with what to drop, and too few people are asked nothing", async () => {
    const actor = await world.newMember("hr");
    const project = await beginProject(actor, 9);
    const questions = [1, 2, 3, 4, 5, 6, 7].map((rank) => questionOf({ id: `q${rank}` }));
    const long = await begin(actor, questionnaireOf({ questions: [...questions, wordsOf("free")] }));
    const refused = await world.send(actor, waveRoutes.plan, { parameters: { project }, body: planOf(long) });
    expect([refused.statusCode, refused.json()]).toMatchObject([
      422,
      { refusal: { code: "overBudget", drop: ["free"] } },
    ]);
    const body = planOf(await begin(actor));
    const planned = await world.send(actor, waveRoutes.plan, { parameters: { project }, body });
    const parameters = { wave: keptId.parse(planned.json()).id };
    const opened = await world.send(actor, waveRoutes.open, { parameters });
    expect([opened.statusCode, opened.json()]).toEqual([
      422,
      { refusal: { code: "tooFewInvited", invited: 9 } },
    ]);
  });

  test("people who plan at once cannot together ask more than a year allows", async () => {
    const actor = await world.newMember("hr");
    const project = await beginProject(actor, 12);
    const questions = Array.from({ length: 12 }, (_, rank) => questionOf({ id: `q${rank}` }));
    const questionnaire = await begin(actor, questionnaireOf({ moment: "delayed", questions }));
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        world.send(actor, waveRoutes.plan, { parameters: { project }, body: planOf(questionnaire) }),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 200, 200, 422, 422, 422]);
  });

  test("another organisation sees neither the questionnaires nor the waves", async () => {
    const [mine, theirs] = [await world.newMember("hr"), await world.newMember("hr")];
    const project = await beginProject(mine, 12);
    const questionnaire = await begin(mine);
    const body = planOf(questionnaire);
    const planned = await world.send(mine, waveRoutes.plan, { parameters: { project }, body });
    const wave = keptId.parse(planned.json()).id;
    expect((await world.send(theirs, questionnaireRoutes.list)).json()).toEqual([]);
    expect((await world.send(theirs, waveRoutes.open, { parameters: { wave } })).statusCode).toBe(404);
    expect((await world.send(theirs, waveRoutes.questionnaire, { parameters: { wave } })).statusCode).toBe(
      404,
    );
  });
});
