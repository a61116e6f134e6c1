import { afterEach, beforeEach, expect, test } from "vitest";
import { mailSender } from "./mail-sender.ts";
import { UnusableArguments } from "./terminal.ts";

const names = ["OUVRAGE_SMTP_URL", "OUVRAGE_MAIL_FROM"] as const;
const before = names.map((name) => [name, process.env[name]] as const);
beforeEach(() => {
  for (const name of names) delete process.env[name];
});
afterEach(() => {
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

test("without the setting no letter leaves, with both settings letters may", () => {
  expect(mailSender().isReady).toBe(false);
  process.env.OUVRAGE_SMTP_URL = "";
  expect(mailSender().isReady).toBe(false);
  process.env.OUVRAGE_SMTP_URL = "smtp://localhost:2525";
  process.env.OUVRAGE_MAIL_FROM = "Ouvrage <ouvrage@exemple.fr>";
  expect(mailSender().isReady).toBe(true);
});

test.each([
  ["http://compte:secret@exemple.fr", "ouvrage@exemple.fr", /OUVRAGE_SMTP_URL/],
  ["smtp://compte:secret@exemple.fr", "personne", /OUVRAGE_MAIL_FROM/],
])("a setting that cannot be read stops the start in French, without the password", (url, from, named) => {
  process.env.OUVRAGE_SMTP_URL = url;
  process.env.OUVRAGE_MAIL_FROM = from;
  expect(mailSender).toThrow(UnusableArguments);
  expect(mailSender).toThrow(named);
  expect(mailSender).not.toThrow(/secret/);
});
