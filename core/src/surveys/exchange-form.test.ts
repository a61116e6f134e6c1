import { expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { readForm, writeForm } from "./exchange-form.ts";
import type { FormFiles } from "./form-remarks.ts";
import { actorOf, houseOf, hr } from "./sample-survey-house.ts";

const formFiles: FormFiles = {
  read: async (bytes) => ({
    remarks: [{ sheet: "", row: 0, column: "", code: "tooBig", found: String(bytes.length) }],
  }),
  write: async ({ label }) => new TextEncoder().encode(label),
};
const { signal } = new AbortController();
const bytes = async () => new Uint8Array(3);

test("a file is read with its remarks, and a questionnaire written under its revision", async () => {
  expect(await readForm({ formFiles }, hr, { bytes, signal })).toMatchObject({
    value: { remarks: [{ code: "tooBig", found: "3" }] },
  });
  const house = { ...houseOf(), formFiles };
  expect(await writeForm(house, hr, { questionnaire: "questionnaire-1" })).toMatchObject({
    value: { name: "questionnaire-v1.xlsx" },
  });
  expect(await writeForm(house, hr, { questionnaire: "other" })).toMatchObject({
    refusal: { code: "unknownDocument" },
  });
});

rolesContract("editQuestionnaire", (roles) => readForm({ formFiles }, actorOf(...roles), { bytes, signal }));
