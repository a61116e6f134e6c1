import { expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { questionnaireOf } from "./sample-questionnaire.ts";
import { actorOf, houseOf, hr } from "./sample-survey-house.ts";
import { beginQuestionnaire, saveQuestionnaire } from "./save-questionnaire.ts";

const content = questionnaireOf({ label: "Nouveau" });

test("a new questionnaire is revision 1, under the id it is kept by", async () => {
  const begun = await beginQuestionnaire(houseOf(), hr, { content });
  expect(begun).toMatchObject({ ok: true, value: { id: "wave-1", revision: 1, content: { id: "wave-1" } } });
});

test.each([
  ["unknownDocument", "other", 1],
  ["revisionOutdated", "questionnaire-1", 2],
] as const)("%s leaves everything as it was", async (code, questionnaire, basedOnRevision) => {
  const house = houseOf();
  const saved = await saveQuestionnaire(house, hr, { content, questionnaire, basedOnRevision });
  expect(saved).toEqual({ ok: false, refusal: { code } });
  expect((await house.questionnaires.find("questionnaire-1"))?.content).toEqual(questionnaireOf());
});

rolesContract("editQuestionnaire", (roles) => beginQuestionnaire(houseOf(), actorOf(...roles), { content }));
