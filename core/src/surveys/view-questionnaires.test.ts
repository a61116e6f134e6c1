import { expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { actorOf, houseOf, hr } from "./sample-survey-house.ts";
import { listQuestionnaires, removeQuestionnaire, viewQuestionnaire } from "./view-questionnaires.ts";

test("a questionnaire is listed, seen, and gone once removed", async () => {
  const house = houseOf();
  const query = { questionnaire: "questionnaire-1" };
  expect(await listQuestionnaires(house, hr)).toMatchObject({
    value: [{ id: "questionnaire-1", questions: 1 }],
  });
  expect(await viewQuestionnaire(house, hr, query)).toMatchObject({ ok: true, value: { revision: 1 } });
  expect(await removeQuestionnaire(house, hr, query)).toEqual({ ok: true, value: { removed: true } });
  expect(await viewQuestionnaire(house, hr, query)).toEqual({
    ok: false,
    refusal: { code: "unknownDocument" },
  });
});

rolesContract("viewQuestionnaires", (roles) => listQuestionnaires(houseOf(), actorOf(...roles)));
