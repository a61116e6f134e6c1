import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Actor } from "../../../core/src/access/index.ts";
import { parseEmailAddress } from "../../../core/src/accounts/email-address.ts";
import { definitionOf } from "../../../core/src/categories/category-store.contract.ts";
import { answerOf, diagnosisOf, keptOf } from "../../../core/src/diagnosis/sample-diagnosis.ts";
import { tellingOf } from "../../../core/src/field/sample-field-store.ts";
import { known } from "../../../core/src/kernel/known.ts";
import { linkOf } from "../../../core/src/links/sample-links.ts";
import { firmOf, keptFirmOf } from "../../../core/src/portfolio/sample-firm.ts";
import { keptProjectOf } from "../../../core/src/projects/sample-kept-project.ts";
import { actorNamed, projectAt, sessionOn } from "../../../core/src/projects/sample-project.ts";
import { ownRowOf } from "../../../core/src/reference/own-rule-store.contract.ts";
import { designOf, keptDesignOf, traineeOf } from "../../../core/src/training/sample-design.ts";
import { employeeMonth, storeSample } from "../../../core/src/workforce/sample-files.ts";
import { training } from "../../../core/src/workforce/trainings.contract.ts";
import { answers } from "../../../core/src/workforce/work-knowledge.contract.ts";
import type { Rooms } from "../http/rooms.ts";
import type { TestHouse } from "../test-house.ts";

/** Somebody who is everywhere, with words that nobody else has. */
export const person = {
  name: "Zulmira Quintela",
  email: "zulmira.quintela@exemple.fr",
  staffNumber: "ZQ-4711",
  spoken: "La vapeur me brûle les mains",
} as const;
/** A colleague in the same places, who must stay. */
export const colleague = { name: "Bastien Orgeval", staffNumber: "BO-0042" } as const;

const site = "00000000000018";
const months = ["2026-01", "2026-02", "2026-03"];

/** Puts both in every room of an organisation. */
export async function plantPerson(world: TestHouse, actor: Actor): Promise<void> {
  await world.look(actor, async (rooms) => {
    await plantWorkforce(rooms);
    await plantDocuments(rooms);
    await plantProject(rooms, actor);
  });
  await plantShare(world, actor);
}

async function plantWorkforce({ workforce, pseudonyms, members }: Rooms): Promise<void> {
  const employees = [person, colleague].map(({ staffNumber }) => pseudonyms.employeeOf(staffNumber));
  const people = employees.map((employee, index) => ({
    ...employeeMonth(index + 1, { establishment: site }),
    employee,
    jobLabel: known("Blanchisseuse"),
    jobStatus: known("ouvrier" as const),
    stopDays: 3,
  }));
  await storeSample(workforce, {
    number: 7,
    name: "paie de Zulmira Quintela.dsn",
    declarations: months.map((month) => ({ month, establishment: site, people })),
  });
  const records = employees.map((employee) => ({
    ...training("2026-05-05"),
    employee,
    title: "Gestes et postures",
  }));
  const [first, last] = [training("2026-01-01").lastDay, training("2026-12-31").lastDay];
  await workforce.replaceTrainings(records, first, last);
  await workforce.saveWorkAnswers({ ...answers("agent", "yes"), answeredBy: "Zulmira Quintela" });
  const email = parseEmailAddress(person.email);
  if (email === undefined) throw new Error("invalid sample; the address must be one");
  const id = randomUUID();
  const invitedAt = "2026-11-20T08:00:00.000Z";
  await members.invite({ id, email, roles: ["hr"], invitedAt, isMailed: false }, `digest ${id}`);
}

async function plantDocuments({
  categories,
  diagnoses,
  trainingDesigns,
  firms,
  ownRules,
}: Rooms): Promise<void> {
  await categories.save(
    definitionOf({
      id: "planted",
      label: "Agents d’après Zulmira Quintela",
      decidedBy: "Z. Quintela et QUINTELA Zulmira",
    }),
  );
  const stakeholders = [
    { id: "z", kinds: ["workplaceTutor" as const], name: person.name },
    { id: "b", kinds: ["hr" as const], name: colleague.name },
  ];
  const given = answerOf("motive.shortTerm", "yes", { stakeholder: "z", note: "Dit par Zulmira  Quintela." });
  await diagnoses.add(
    keptOf({ id: "planted", content: diagnosisOf({ stakeholders, answers: [given], acts: [] }) }),
  );
  const trainees = [
    traineeOf({ id: "z1", label: "zulmira quintela" }),
    traineeOf({ id: "b1", label: colleague.name }),
  ];
  const label = "Formation de Zulmira Quintela";
  await trainingDesigns.add(keptDesignOf({ id: "planted", content: { ...designOf({ trainees }), label } }));
  const firm = firmOf({ contact: "Zulmira Quintela, 01 02 03 04 05", adviser: person.name });
  await firms.add(keptFirmOf({ id: "planted", content: firm }));
  await ownRules.record(ownRowOf({}, { reason: "Demandé par Zulmira Quintela" }));
}

async function plantProject({ projects, links, field }: Rooms, { account }: Actor): Promise<void> {
  const base = projectAt("running");
  const session = sessionOn("2026-10-01", { attendance: [{ participant: "zp", minutes: 90 }] });
  const content = {
    ...base,
    label: "Projet où travaille Zulmira Quintela",
    actors: [...base.actors, { ...actorNamed("za", "workplaceTutor"), name: person.name }],
    participants: [
      ...base.participants,
      { id: "zp", label: person.name, status: known("employee" as const), partner: "", trainee: "z1" },
      { id: "bp", label: colleague.name, status: known("employee" as const), partner: "", trainee: "b1" },
    ],
    sessions: [...base.sessions, session],
    notes: [
      { id: "n1", day: "2026-10-02", by: "za", words: "Zulmira Quintela remplace Bastien Orgeval le lundi." },
    ],
  };
  await projects.add(keptProjectOf({ id: "planted", content }));
  const mark = randomUUID();
  const links2 = [
    {
      link: linkOf({
        id: `lz-${mark}`,
        project: "planted",
        purpose: "tutorWords",
        subject: "za",
        label: "Z. Q.",
        madeBy: account,
      }),
      mark: `z ${mark}`,
    },
    {
      link: linkOf({
        id: `lb-${mark}`,
        project: "planted",
        purpose: "tutorWords",
        subject: "tutor",
        label: colleague.name,
        madeBy: account,
      }),
      mark: `b ${mark}`,
    },
  ];
  await links.add(links2);
  const voice = known({ mediaType: "audio/webm" as const, bytes: new TextEncoder().encode(person.spoken) });
  await field.addTelling(
    tellingOf({ id: "tz", project: "planted", link: `lz-${mark}`, words: person.spoken, voice }),
  );
  await field.addTelling(
    tellingOf({ id: "tb", project: "planted", link: `lb-${mark}`, words: "Vu avec Zulmira Quintela." }),
  );
  await field.take({ link: `lz-${mark}`, id: "s1", digest: "d", receivedAt: "2026-11-20T08:00:00.000Z" });
}

async function plantShare(world: TestHouse, actor: Actor): Promise<void> {
  const { organisation: partner } = await world.newOwner();
  const { kysely } = world.house.database;
  await sql`INSERT INTO project_share
      (organisation_id, id, partner_id, project_id, role, purpose, until, made_at, made_by)
    VALUES (${actor.organisation}, 'planted', ${partner}, 'planted', 'adviser', 'Suivre Zulmira Quintela', '2027-06-30',
      '2026-11-23T08:00:00.000Z', ${actor.account})`.execute(kysely);
  await sql`INSERT INTO import_ticket
      (organisation_id, ticket_id, name, options, state, is_asked_to_stop, phase, done)
    VALUES (${actor.organisation}, 'planted', 'paie de Zulmira Quintela.dsn', '{}', 'finished', false,
      'storing', 1)`.execute(kysely);
}
