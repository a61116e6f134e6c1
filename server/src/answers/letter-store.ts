import "./tables.ts";
import { z } from "zod";
import type { Actor } from "../../../core/src/access/index.ts";
import { type LetterStore, letterStates } from "../../../core/src/answers/index.ts";
import type { Transaction } from "../database/index.ts";

const stateSchema = z.enum(letterStates);

/** Addresses and letters of the actor's organisation. */
export function openLetterStore(
  { kysely }: Transaction,
  { organisation, account }: Actor,
  process: string,
): LetterStore {
  const ofProject = (project: string) => ({ organisation_id: organisation, project_id: project });
  const ofWave = (wave: string) => ({ organisation_id: organisation, wave_id: wave });
  return {
    addresses: (project) =>
      kysely
        .selectFrom("answer_address")
        .select(["person_key as key", "address", "language"])
        .where((each) => each.and(ofProject(project)))
        .orderBy("person_key")
        .execute(),

    async putAddresses(project, addresses, on) {
      for (const { key, address, language } of addresses) {
        const place = { ...ofProject(project), person_key: key };
        if (address === "") {
          await kysely
            .deleteFrom("answer_address")
            .where((each) => each.and(place))
            .execute();
          continue;
        }
        const kept = { address, language, used_on: on };
        await kysely
          .insertInto("answer_address")
          .values({ ...place, ...kept })
          .onConflict((conflict) =>
            conflict.columns(["organisation_id", "project_id", "person_key"]).doUpdateSet(kept),
          )
          .execute();
      }
    },

    async states(wave) {
      const rows = await kysely
        .selectFrom("answer_letter")
        .select(["person_key", "state"])
        .where((each) => each.and(ofWave(wave)))
        .execute();
      return new Map(rows.map(({ person_key: key, state }) => [key, stateSchema.parse(state)]));
    },

    async take(wave, keys, from) {
      if (keys.length === 0) return new Set();
      const taken = { state: "waiting", held_by: process, asked_by: account };
      // Whoever takes the same letters at that moment waits, then finds them taken.
      const rows = await kysely
        .insertInto("answer_letter")
        .values(keys.map((key) => ({ ...ofWave(wave), person_key: key, ...taken })))
        .onConflict((conflict) =>
          conflict
            .columns(["organisation_id", "wave_id", "person_key"])
            .doUpdateSet(taken)
            .where("answer_letter.state", "in", from),
        )
        .returning("person_key")
        .execute();
      return new Set(rows.map(({ person_key: key }) => key));
    },
  };
}
