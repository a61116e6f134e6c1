import { I18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { describe, expect, test } from "vitest";
import {
  contractKindByDsnCode,
  establishmentSizeBands,
  exposureByDsnCode,
  jobStatusByDsnCode,
  payBands,
  qualificationLevelByDsnCode,
  sexByDsnCode,
  tenureBands,
  workingTimeByDsnCode,
} from "../reference/index.ts";
import { attributes, emptyListLabel, workQuestions } from "../workforce/index.ts";
import { categoryRoutes } from "./contract.ts";
import { decisionForms, dimensions, metWhens, verdicts } from "./model.ts";
import { precaritySigns } from "./profile-model.ts";
import { readingWordsFr } from "./reading-words.fr.ts";
import { categoryWordsFr } from "./words.fr.ts";

const i18n = new I18n({ locale: "fr", messages: { fr: categoryWordsFr } });
i18n.setMessagesCompiler(compileMessage);
const keys = Object.keys(categoryWordsFr);
const expectKeys = (prefix: string, names: Iterable<string | number>) => {
  for (const name of names) expect(keys, name.toString()).toContain(`${prefix}${name}`);
};

test("every refusal of every route has a sentence", () => {
  expectKeys(
    "categories.refusal.",
    Object.values(categoryRoutes).flatMap(({ refusals }) => refusals),
  );
});

test("everything that a screen must name has a name", () => {
  expectKeys("categories.attribute.", attributes);
  expectKeys("categories.metWhen.", metWhens);
  expectKeys("categories.question.", workQuestions);
  expectKeys("categories.dimension.", dimensions);
  expectKeys("categories.verdict.", verdicts);
  expectKeys("categories.decisionForm.", decisionForms);
  expectKeys("categories.sign.", precaritySigns);
  expectKeys("categories.open.", ["workQuestions", "gradeText", "missingAttribute"]);
});

test("every label that is our own word has a French name", () => {
  expectKeys("categories.value.jobStatus.", Object.values(jobStatusByDsnCode));
  expectKeys("categories.value.contractKind.", [...Object.values(contractKindByDsnCode), "apprenticeship"]);
  expectKeys("categories.value.workingTime.", Object.values(workingTimeByDsnCode));
  expectKeys("categories.value.exposure.", [...Object.values(exposureByDsnCode), emptyListLabel]);
  expectKeys("categories.value.sex.", Object.values(sexByDsnCode));
  expectKeys("categories.value.qualificationLevel.", Object.values(qualificationLevelByDsnCode));
  expectKeys("categories.value.payBand.", payBands);
  expectKeys("categories.value.tenureBand.", tenureBands);
  expectKeys("categories.value.establishmentSize.", establishmentSizeBands);
});

describe("every sentence can be said, with nobody, one or many", () => {
  const names = new Set(
    Object.values(categoryWordsFr).flatMap((sentence) =>
      [...sentence.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name ?? ""),
    ),
  );
  for (const count of [0, 1, 2, 1250]) {
    test(`${count}`, () => {
      const values = Object.fromEntries([...names].map((name) => [name, count]));
      for (const key of keys) {
        const said = i18n._(key, { ...values, place: "rule" });
        expect(said, key).not.toMatch(/[{}#]|undefined|NaN/);
        expect(said.trim(), key).toBe(said);
      }
    });
  }
});

test("counts, shares and plurals are French", () => {
  const said = i18n._("categories.reading.sizeBetween", {
    count: 1,
    concerned: 1250,
    unknown: 30,
    min: 0.22,
    max: 0.31,
  });
  expect(said.replace(/[\u00a0\u202f]/g, " ")).toBe(
    "1 personne entre pour l’instant dans la catégorie, sur 1 250. Pour 30 personnes, on ne sait pas encore : la part est entre 22 % et 31 %.",
  );
});

test("people are never called unqualified", () => {
  for (const sentence of Object.values({ ...categoryWordsFr, ...readingWordsFr })) {
    expect(sentence).not.toMatch(/(non|peu|moins)[- ]qualifi/i);
  }
  expect(categoryWordsFr["categories.name"]).toBe("premiers niveaux de qualification");
});
