import { I18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { describe, expect, test } from "vitest";
import { missingFacts } from "./move-project.ts";
import { nextMoveKeys } from "./next-move.ts";
import { portfolioPiles } from "./sort-portfolio.ts";
import { traceKinds } from "./traces.ts";
import * as vocabulary from "./vocabulary.ts";
import { projectWordsFr } from "./words.fr.ts";

const i18n = new I18n({ locale: "fr", messages: { fr: projectWordsFr } });
i18n.setMessagesCompiler(compileMessage);
const keys = Object.keys(projectWordsFr);
const stallKinds =
  `startNear fundingSilent pauseOver nobodyLeads sessionsOver milestonesPassed nothingMoved`.split(" ");
const refusals =
  `notAllowed documentTooLarge unknownDocument revisionOutdated passagesChanged wrongStep paused
  dayBefore notReady linksChanged noInvitationVoice voiceTooLong voiceNotRecognised`.split(/\s+/);
const reasons = `atStep paused movesWaiting nothingWaiting dateAhead noDateAhead lastTrace ended.close
  ended.closeWithoutEvaluation ended.abandon lessons.told lessons.untold`.split(/\s+/);

const named: readonly [string, readonly string[]][] = [
  ["step", vocabulary.projectSteps],
  ["event", vocabulary.projectEvents],
  ["abandon", vocabulary.abandonReasons],
  ["status", vocabulary.participantStatuses],
  ["partner", vocabulary.partnerKinds],
  ["fundingAnswer", vocabulary.fundingAnswers],
  ["consultation", vocabulary.consultationTopics],
  ["opinion", vocabulary.opinionKinds],
  ["effort.stage", vocabulary.effortStages],
  ["effort.gesture", vocabulary.effortGestures],
  ["missing", missingFacts],
  ["refusal", refusals],
  ["move", nextMoveKeys.flatMap((key) => [key, `${key}.why`])],
  ["trace", traceKinds],
  ["stall", [...stallKinds, "gap.participants", "gap.fundingAnswer"]],
  ["call", stallKinds],
  ["pile", portfolioPiles.flatMap((pile) => [pile, `${pile}.help`])],
  ["reason", reasons],
];

test.each(named)("every %s has its French words", (group, names) => {
  for (const name of names) expect(keys).toContain(`projects.${group}.${name}`);
});

test("no words are kept for nothing", () => {
  const asked = named.flatMap(([group, names]) => names.map((name) => `projects.${group}.${name}`));
  expect(keys.toSorted()).toEqual(asked.toSorted());
});

describe("every sentence can be said, with nobody, one or many", () => {
  for (const count of [0, 1, 2, 1250]) {
    test(`${count}`, () => {
      const values = {
        count,
        days: count,
        day: "3 mars 2026",
        label: "Prévenir",
        gaps: "x",
        step: "x",
        move: "x",
        because: "x",
      };
      for (const key of keys) {
        const said = i18n._(key, values);
        expect(said, key).not.toMatch(/[{}#]|undefined|NaN/);
        expect(said.trim(), key).toBe(said);
      }
    });
  }
});

test("nobody is late, blamed or graded by a sentence, and nothing is called a score", () => {
  for (const sentence of Object.values(projectWordsFr))
    expect(sentence).not.toMatch(/retard|relance|non[- ]qualifi|score|note globale|oubli/i);
});
