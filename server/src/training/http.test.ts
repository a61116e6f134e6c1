import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { fullDesign } from "../../../core/src/training/documents/sample-practical.ts";
import { documentMediaTypes, trainingRoutes } from "../../../core/src/training/index.ts";
import { blockOf, designOf, photoOf, traineeOf } from "../../../core/src/training/sample-design.ts";
import { openTestApp, type TestApp } from "../test-app.ts";

const keptId = z.looseObject({ id: z.string() });
const content = designOf({
  label: "Hall d’entrée",
  trainees: [traineeOf({ id: "t1", label: "A. B." })],
  blocks: [blockOf({ id: "b1", title: "Hall" })],
});

describe("training designs, over HTTP", () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await openTestApp();
  });
  afterAll(() => world?.close());

  async function begin() {
    const actor = await world.newMember("hr");
    const begun = await world.send(actor, trainingRoutes.begin, { body: content });
    return { actor, design: keptId.parse(begun.json()).id };
  }

  test("a design comes back as it was saved, with its next revision", async () => {
    const { actor, design } = await begin();
    const body = { content: { ...content, label: "Hall" }, basedOnRevision: 1 };
    await world.send(actor, trainingRoutes.save, { parameters: { design }, body });
    const viewed = await world.send(actor, trainingRoutes.view, { parameters: { design } });
    expect(viewed.json()).toMatchObject({ revision: 2, content: body.content });
    const late = await world.send(actor, trainingRoutes.save, { parameters: { design }, body });
    expect([late.statusCode, late.json()]).toEqual([409, { refusal: { code: "revisionOutdated" } }]);
  });

  test("a photo comes back byte for byte, as what its bytes say it is", async () => {
    const { actor, design } = await begin();
    const bytes = photoOf(1_500_000);
    const input = { parameters: { design }, query: { name: "Hall" }, bytes };
    const attached = await world.send(actor, trainingRoutes.attach, input);
    expect(attached.json()).toMatchObject({ kind: "photo", mediaType: "image/jpeg", byteCount: 1_500_000 });
    const attachment = keptId.parse(attached.json()).id;
    const viewed = await world.send(actor, trainingRoutes.viewAttachment, {
      parameters: { design, attachment },
    });
    expect(viewed.headers["content-type"]).toBe("image/jpeg");
    expect(viewed.rawPayload.equals(Buffer.from(bytes))).toBe(true);
  });

  test("a design and a photo sent again under the ids chosen for them are kept once", async () => {
    const actor = await world.newMember("hr");
    const id = "0123456789abcdef0123456789abcdef";
    for (const label of ["Première", "Seconde"]) {
      const begun = await world.send(actor, trainingRoutes.begin, {
        query: { id },
        body: { ...content, label },
      });
      expect(begun.json()).toMatchObject({ id, revision: 1, content: { label: "Première" } });
    }
    const photo = { parameters: { design: id }, query: { name: "Hall", id }, bytes: photoOf(900) };
    const first = await world.send(actor, trainingRoutes.attach, photo);
    const again = await world.send(actor, trainingRoutes.attach, photo);
    expect([again.statusCode, again.json()]).toEqual([first.statusCode, first.json()]);
    expect((await world.send(actor, trainingRoutes.list)).json()).toHaveLength(1);
    const bad = await world.send(actor, trainingRoutes.begin, { query: { id: "mine" }, body: content });
    expect(bad.statusCode).toBe(400);
  });

  test("a file that is too heavy is refused, however much of it comes", async () => {
    const { actor, design } = await begin();
    const input = { parameters: { design }, bytes: photoOf(8_000_000) };
    const refused = await world.send(actor, trainingRoutes.attach, input);
    expect([refused.statusCode, refused.json()]).toEqual([413, { refusal: { code: "attachmentTooLarge" } }]);
  });

  test("the calendar of somebody in training is a calendar file in French", async () => {
    const { actor, design } = await begin();
    const calendar = await world.send(actor, trainingRoutes.calendar, {
      parameters: { design },
      query: { alternative: "alternative-1", reader: "trainee", name: "t1" },
    });
    expect(calendar.headers["content-type"]).toBe("text/calendar; charset=utf-8");
    expect(calendar.body).toContain("SUMMARY:Hall\\, Séance");
    expect(calendar.body).toContain("DTSTART:20261130T070000Z");
    expect(calendar.body).not.toContain("A. B.");
  });

  test("a document comes as a PDF and as a file to edit, with its photo even if the photo is damaged", async () => {
    const actor = await world.newMember("hr");
    const begun = await world.send(actor, trainingRoutes.begin, { body: fullDesign() });
    const design = keptId.parse(begun.json()).id;
    const photo = await world.send(actor, trainingRoutes.attach, {
      parameters: { design },
      bytes: photoOf(900),
    });
    const [first, ...others] = fullDesign().attachments;
    const attachments = [{ ...first, id: keptId.parse(photo.json()).id }, ...others];
    const situations = fullDesign().situations.map((each) => ({
      ...each,
      attachments: attachments.map(({ id }) => id),
    }));
    const body = { content: { ...fullDesign(), attachments, situations }, basedOnRevision: 1 };
    await world.send(actor, trainingRoutes.save, { parameters: { design }, body });
    for (const [format, mark, mediaType] of [
      ["pdf", "%PDF-", "application/pdf"],
      ["docx", "PK", documentMediaTypes.docx],
    ] as const) {
      const parameters = { design, kind: "traineeSheet" };
      const answer = await world.send(actor, trainingRoutes.document, { parameters, query: { format } });
      expect(answer.statusCode, answer.body.slice(0, 200)).toBe(200);
      expect(answer.headers["content-type"]).toBe(mediaType);
      expect(answer.headers["content-disposition"]).toContain(`Ma%20formation.${format}`);
      expect(answer.rawPayload.subarray(0, mark.length).toString("latin1")).toBe(mark);
    }
  });

  test.each([
    [400, { kind: "novel" }, { format: "pdf" }],
    [400, { kind: "traineeSheet" }, { format: "odt" }],
    [400, { kind: "traineeSheet" }, {}],
    [404, { kind: "traineeSheet", design: "none" }, { format: "pdf" }],
    [404, { kind: "traineeSheet" }, { format: "pdf", alternative: "none" }],
    [404, { kind: "traineeSheet" }, { format: "docx", trainee: "none" }],
  ])("a document that cannot be is answered %i: %j %j", async (status, asked, query) => {
    const { actor, design } = await begin();
    const parameters = { design, ...asked };
    const answer = await world.send(actor, trainingRoutes.document, { parameters, query });
    expect(answer.statusCode, answer.body).toBe(status);
  });

  test("nothing of it was a bug", () => {
    expect(world.bugs).toEqual([]);
  });
});
