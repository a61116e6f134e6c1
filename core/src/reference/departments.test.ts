import { expect, test } from "vitest";
import { departmentOfPostcode } from "./departments.ts";

test.each([
  ["75011", "75"],
  ["01000", "01"],
  ["95880", "95"],
  ["20000", "2A"],
  ["20167", "2A"],
  ["20200", "2B"],
  ["20290", "2B"],
  ["20620", "2B"],
  ["97110", "971"],
  ["97233", "972"],
  ["97300", "973"],
  ["97490", "974"],
  ["97500", "975"],
  ["97600", "976"],
  ["97133", "977"],
  ["97150", "978"],
  ["98600", "986"],
  ["98713", "987"],
  ["98800", "988"],
])("postcode %s is in %s", (postcode, department) => {
  expect(departmentOfPostcode(postcode)).toBe(department);
});

test.each(["", "7501", "750110", "2A000", "00100", "98000", "96000", "99123", "20300", "97900", " 75011"])(
  "%j is no department",
  (postcode) => expect(departmentOfPostcode(postcode)).toBeUndefined(),
);
