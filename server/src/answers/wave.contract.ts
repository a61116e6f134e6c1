import type { LightMyRequestResponse } from "fastify";
import { z } from "zod";
import type { Actor } from "../../../core/src/access/index.ts";
import { answerRoutes, type KeptRecord } from "../../../core/src/answers/index.ts";
import type { Day } from "../../../core/src/kernel/calendar.ts";
import { keptProjectOf } from "../../../core/src/projects/sample-kept-project.ts";
import type { Invited, Questionnaire } from "../../../core/src/surveys/index.ts";
import { questionnaireOf, questionOf, wordsOf } from "../../../core/src/surveys/sample-questionnaire.ts";
import { openQuestionnaireStore } from "../surveys/questionnaire-store.ts";
import { openWaveStore } from "../surveys/wave-store.ts";
import type { TestApp } from "../test-app.ts";

const madeSchema = z.object({ made: z.array(z.object({ key: z.string(), token: z.string() })) });

/** Five questions: a choice that opens another, several choices, a number, and words. */
export const askedQuestionnaire: Questionnaire = questionnaireOf({
  languages: ["fr", "ar"],
  opening: { fr: "Merci de votre aide." },
  questions: [
    questionOf({
      id: "useful",
      text: { fr: "Cette formation vous sert-elle ?", ar: "هل ينفعك هذا التكوين؟" },
    }),
    questionOf({
      id: "why",
      text: { fr: "Vous sert-elle au travail ?" },
      relevance: [{ question: "useful", choices: ["yes"] }],
    }),
    { ...questionOf({ id: "where", text: { fr: "Où ?" } }), kind: "several" },
    { ...numberOf("times"), least: 0, most: 19 },
    wordsOf("more"),
  ],
});

function numberOf(id: string) {
  const { choices: _none, ...rest } = questionOf({ id, text: { fr: "Combien de fois ?" } });
  return { ...rest, kind: "number" } as const;
}

export interface TestWave {
  readonly actor: Actor;
  /** What people of the wave hold, in the order they were invited. */
  readonly tokens: readonly string[];
  readonly made: readonly { readonly key: string; readonly token: string }[];
  open(token: string, query?: string): Promise<LightMyRequestResponse>;
  /** As a browser without script posts it. */
  post(token: string, fields: string): Promise<LightMyRequestResponse>;
  /** As the script sends what was sealed, or not. */
  hand(sent: string): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

/** What a wave asks, and whom, where a test does not ask the usual. */
export interface AskedWave {
  readonly questionnaire?: Questionnaire;
  readonly invited?: readonly Invited[];
}

/** People of a wave: half of them drivers, half of them cleaners. */
export function peopleOf(count: number): readonly Invited[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `p${String(index + 1).padStart(4, "0")}`,
    attributes: { status: index % 2 === 0 ? "cdi" : "cdd" },
  }));
}

/** An open wave of a new organisation, whose people hold their tokens. */
export async function openTestWave(world: TestApp, count = 20, asked: AskedWave = {}): Promise<TestWave> {
  const { questionnaire = askedQuestionnaire, invited = peopleOf(count) } = asked;
  const actor = await world.newMember("hr", "evaluator");
  const wave = "wave-1";
  const write = async (state: "open" | "closed", revision: number) =>
    world.house.database.transaction(
      async (transaction) => {
        const waves = openWaveStore(transaction, actor);
        const kept = keptWave(actor, { questionnaire, invited, state, revision });
        if (revision > 1) return waves.replace(kept);
        await openQuestionnaireStore(transaction, actor).addVersion(questionnaire);
        await waves.add(kept);
      },
      { walledFor: actor },
    );
  await world.look(actor, ({ projects }) => projects.add(keptProjectOf({ id: "a" })));
  await write("open", 1);
  const answer = await world.send(actor, answerRoutes.invite, {
    parameters: { wave },
    body: { language: "fr" },
  });
  const { made } = madeSchema.parse(answer.json());
  const inject = (url: string, type: string, payload: string, accept: string) =>
    world.app.inject({ method: "POST", url, headers: { "content-type": type, accept }, payload });
  return {
    actor,
    made,
    tokens: made.map(({ token }) => token),
    open: (token, query = "") => world.app.inject({ method: "GET", url: `/r/${token}${query}` }),
    post: (token, fields) =>
      inject(`/r/${token}/reponse`, "application/x-www-form-urlencoded", fields, "text/html"),
    hand: (sent) => inject("/r/remise", "application/x-ouvrage-answer", sent, "application/json"),
    close: async () => {
      await write("closed", 2);
    },
  };
}

interface WrittenWave extends Required<AskedWave> {
  readonly state: "open" | "closed";
  readonly revision: number;
}

function keptWave(actor: Actor, { questionnaire, invited, state: kind, revision }: WrittenWave) {
  const [from, to] = ["2020-01-01" as Day, "2099-12-31" as Day];
  const opened = { openedOn: from };
  return {
    id: "wave-1",
    revision,
    savedAt: "2026-11-23T08:00:00.000Z",
    savedBy: actor.account,
    content: {
      format: 1,
      label: "À chaud",
      questionnaire: questionnaire.id,
      version: questionnaire.version,
      asker: "Fournil du Port",
      purpose: "savoir si la formation sert",
      opensOn: from,
      closesOn: to,
      reminders: [],
      project: "a",
      audience: "employee",
      moment: "immediate",
      seconds: 60,
      invited,
      state: kind === "open" ? { kind, ...opened } : { kind, ...opened, closedOn: to },
    },
  } as const;
}

/** The fields of a whole answer, as a form writes them. */
export function fieldsOf(index: number, facts: Readonly<Record<string, string>> = {}): string {
  const fields = {
    mode: "alone",
    "q-useful": "yes",
    "q-why": "no",
    "q-where": "yes",
    "q-times": "7",
    ...facts,
  };
  const id = String(index).padStart(32, "0");
  return new URLSearchParams({ id, ...fields }).toString();
}

/** Every record of the wave, waiting or stored. */
export function keptBy(world: TestApp, actor: Actor): Promise<readonly KeptRecord[]> {
  return world.look(actor, async ({ answers }) => {
    let records: readonly KeptRecord[] = [];
    await answers.changePool("wave-1", (pool) => {
      records = [...pool.stored.records, ...pool.waiting.records];
      return pool;
    });
    return records;
  });
}
