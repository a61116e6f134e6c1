import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { TestHouse } from "../../../server/src/test-house.ts";
import type { Actor } from "../access/index.ts";
import type { Day } from "../kernel/calendar.ts";
import { keptProjectOf } from "../projects/sample-kept-project.ts";
import { renewConnectionCode } from "./renew-connection-code.ts";
import { type ShareProject, shareProject } from "./share-project.ts";

/** A day within two years of any day on which tests run for long. */
export const later = "2027-06-30" as Day;

/** What a share says when a test does not care. */
const terms = { role: "adviser", purpose: "Monter le dossier", until: later } as const;

/** The connection code that the organisation gives to others. */
export async function codeOf(world: TestHouse, actor: Actor): Promise<string> {
  const renewed = await world.act(actor, (rooms) => renewConnectionCode(rooms, actor, "new"));
  if (!renewed.ok) throw new Error("invalid test; the code is renewed by an owner");
  return renewed.value.code;
}

/** A new project of the organisation. */
export async function newProject(world: TestHouse, actor: Actor, label = "Propreté"): Promise<string> {
  const id = randomUUID();
  const { content } = keptProjectOf({ id });
  await world.look(actor, ({ projects }) =>
    projects.add(keptProjectOf({ id, content: { ...content, label } })),
  );
  return id;
}

/** A share of a project with a partner; its id. */
export async function shareOf(
  world: TestHouse,
  owner: Actor,
  partner: Actor,
  asked: Partial<ShareProject> & Pick<ShareProject, "project">,
): Promise<string> {
  const code = await codeOf(world, partner);
  const shared = await world.act(owner, (rooms) => shareProject(rooms, owner, { ...terms, code, ...asked }));
  if (!shared.ok) throw new Error(`invalid test; the share is refused: ${shared.refusal.code}`);
  return shared.value.id;
}

/** Time passes: the last day of a share is moved behind the use cases. */
export async function letLapse(world: TestHouse, share: string, until = "2026-01-01"): Promise<void> {
  await sql`UPDATE project_share SET until = ${until} WHERE id = ${share}`.execute(
    world.house.database.kysely,
  );
}

/** The member of the partner as the share lets them act in the owner's organisation. */
export function throughShare(
  owner: Actor,
  share: { id: string; project: string; role: Actor["roles"][0] },
): Actor {
  const { id, project, role } = share;
  return { account: owner.account, organisation: owner.organisation, roles: [role], share: { id, project } };
}

/** The acts that the organisation reads in its own trail, the latest first. */
export async function trailOf(world: TestHouse, actor: Actor) {
  const lines = await world.look(actor, ({ audit }) => audit.latest(50));
  return lines.map(({ useCase, subject, organisation }) => ({ useCase, subject, organisation }));
}
