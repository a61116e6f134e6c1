import type { LightMyRequestResponse } from "fastify";
import { z } from "zod";
import type { Actor } from "../../../core/src/access/index.ts";
import { linkPaths, linkRoutes } from "../../../core/src/links/index.ts";
import type { KeptProject, Project } from "../../../core/src/projects/index.ts";
import type { KeptTrainingDesign } from "../../../core/src/training/index.ts";
import type { TestApp } from "../test-app.ts";

const madeSchema = z.object({ made: z.array(z.object({ token: z.string() })) });

/** What somebody without an account holds: a link of a project, opened or answered. */
export interface TestPhone {
  readonly actor: Actor;
  /** Address of the page: "/t/…". */
  readonly address: string;
  open(query?: string): Promise<LightMyRequestResponse>;
  /** As the script of the page sends it. */
  send(
    act: string,
    fields: Readonly<Record<string, string>>,
    voice?: Uint8Array,
  ): Promise<LightMyRequestResponse>;
  /** As a browser without script posts it. */
  post(act: string, fields: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>;
  project(): Promise<Project>;
}

export interface PhoneWish {
  readonly purpose: "tutorWords" | "sessionAttendance" | "designMinutes" | "traineePage" | "invitation";
  readonly subject: string;
  readonly language?: string;
}

/** What the organisation keeps when the link is made. */
export interface KeptDocuments {
  readonly project: KeptProject;
  readonly design: KeptTrainingDesign;
}

/** A link of a project of a new organisation, which has its design. */
export async function openTestPhone(
  world: TestApp,
  kept: KeptDocuments,
  wish: PhoneWish,
): Promise<TestPhone> {
  const actor = await world.newMember("hr");
  await world.look(actor, async ({ projects, trainingDesigns }) => {
    await projects.add(kept.project);
    await trainingDesigns.add(kept.design);
  });
  const { purpose, subject, language = "fr" } = wish;
  const answer = await world.send(actor, linkRoutes.make, {
    parameters: { project: kept.project.id },
    body: { wished: [{ purpose, subject, language, label: "" }] },
  });
  const [made] = madeSchema.parse(answer.json()).made;
  if (made === undefined) throw new Error("invalid answer; must hold a link");
  const address = `/${linkPaths[purpose]}/${made.token}`;
  const request = (act: string, type: string, payload: Uint8Array, accept: string) =>
    world.app.inject({
      method: "POST",
      url: `${address}/${act}`,
      headers: { "content-type": type, accept },
      payload: Buffer.from(payload),
    });
  const write = (fields: Readonly<Record<string, string>>) => Buffer.from(`${new URLSearchParams(fields)}`);
  return {
    actor,
    address,
    open: (query = "") => world.app.inject({ method: "GET", url: `${address}${query}` }),
    send: (act, fields, voice = new Uint8Array()) => {
      const body = Buffer.concat([write(fields), Buffer.from("\n"), voice]);
      return request(act, "application/x-ouvrage-field", body, "application/json");
    },
    post: (act, fields) => request(act, "application/x-www-form-urlencoded", write(fields), "text/html"),
    async project() {
      const found = await world.look(actor, ({ projects }) => projects.find(kept.project.id));
      if (found === undefined) throw new Error("invalid project; must be kept");
      return found.content;
    },
  };
}

/** The fields that every answer brings. */
export function submissionOf(index: number): { readonly id: string; readonly day: string } {
  return { id: String(index).padStart(32, "0"), day: "2026-11-20" };
}
