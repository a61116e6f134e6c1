import { I18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { describe, expect, test } from "vitest";
import { afestComponents } from "../reference/index.ts";
import { afestTasks } from "./check-afest-block.ts";
import { trainingRoutes } from "./contract.ts";
import { costKinds, fundingSchemes } from "./funding/funding-model.ts";
import * as vocabulary from "./vocabulary.ts";
import { trainingWordsFr } from "./words.fr.ts";

const i18n = new I18n({ locale: "fr", messages: { fr: trainingWordsFr } });
i18n.setMessagesCompiler(compileMessage);
const keys = Object.keys(trainingWordsFr);

test("every refusal of every route has a sentence", () => {
  for (const code of Object.values(trainingRoutes).flatMap(({ refusals }) => refusals)) {
    expect(keys).toContain(`training.refusal.${code}`);
  }
});

test.each([
  ["purpose", vocabulary.purposes],
  ["obstacle", vocabulary.obstacleKinds],
  ["axis", vocabulary.combinationAxes],
  ["objective", vocabulary.objectives],
  ["logic", vocabulary.logics],
  ["obligation", vocabulary.obligations],
  ["mode", vocabulary.trainingModes],
  ["scheme", vocabulary.schemes],
  ["workLink", vocabulary.workLinkKinds],
  ["reach", vocabulary.workLinkReaches],
  ["adaptation", [...vocabulary.adaptationKinds, "workingTime"]],
  ["actor", vocabulary.designActors],
  ["sequence", [...vocabulary.sequenceKinds, "session"]],
  ["price", vocabulary.priceUnits],
  ["effort.kind", vocabulary.effortKinds],
  ["effort.recurs", ["once", "eachCohort"]],
  ["effort.standing", ["payable", "perhaps", "noLineFound", "notNow"]],
  ["afest.component", afestComponents],
  ["afest.state", ["there", "missing"]],
  ["afest.task", afestTasks],
  ["missing", ["headcount", "minutes", "price", "groupSize", "hourlyCost", "workingTime", "place"]],
])("every %s has a French name", (group, names) => {
  for (const name of names) expect(keys).toContain(`training.${group}.${name}`);
});

test("every scheme, payer, kind of cost and change of funding has a French name", () => {
  const payers = ["employer", "person", "notDue"];
  const changes = `addMinutes removeMinutes moveIntoWorkingTime topUp startFrom askPerson signAgreement removePeople`;
  for (const name of [...fundingSchemes, "pmsmp"]) expect(keys).toContain(`training.funding.scheme.${name}`);
  for (const name of payers) expect(keys).toContain(`training.funding.payer.${name}`);
  for (const name of costKinds) expect(keys).toContain(`training.funding.cost.${name}`);
  for (const name of changes.split(" ")) expect(keys).toContain(`training.funding.change.${name}`);
});

test("every way in which a schedule is blocked has a sentence", () => {
  const constraints = `nobody minutes firstDay lastDay workWindows weeklyMinutes absenceBound closedDays trainerBusy
    writtenMoment certainty.certain certainty.tried`;
  for (const name of constraints.split(/\s+/)) expect(keys).toContain(`training.schedule.${name}`);
});

describe("every sentence can be said, with nobody, one or many", () => {
  for (const count of [0, 1, 2, 1250]) {
    test(`${count}`, () => {
      const places = `axis pole kind purpose name names title hourly euros cost percent day`
        .split(" ")
        .map((name) => [name, "other"]);
      const counts = ["blocks", "poles", "missing", "untold", "hours", "people"].map((name) => [name, count]);
      for (const key of keys) {
        const said = i18n._(key, Object.fromEntries([...places, ...counts]));
        expect(said, key).not.toMatch(/[{}#]|undefined|NaN/);
        expect(said.trim(), key).toBe(said);
      }
    });
  }
});

test("people are never called unqualified, and nothing is called a score", () => {
  for (const sentence of Object.values(trainingWordsFr)) {
    expect(sentence).not.toMatch(/(non|peu|moins)[- ]qualifi|score|note globale/i);
  }
});
