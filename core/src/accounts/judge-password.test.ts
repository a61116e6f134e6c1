import { describe, expect, test } from "vitest";
import { judgePassword, passwordLengths } from "./judge-password.ts";

const subject = { email: "claire.martin@fournil-du-port.fr", names: ["Claire Martin", "Le Fournil du Port"] };
const judge = (password: string) => judgePassword(password, subject);

describe("a password", () => {
  test("has twelve characters at least, as people count them (CNIL deliberation 2022-100)", () => {
    expect(passwordLengths.shortest).toBe(12);
    expect(judge("vertige-lam")).toBe("passwordTooShort");
    expect(judge("vertige-lame")).toBeUndefined();
    expect(judge("😀🐙🧹🌋🪵🧿🎈🪁🫖🦷🪤")).toBe("passwordTooShort");
    expect(judge("😀🐙🧹🌋🪵🧿🎈🪁🫖🦷🪤🧲")).toBeUndefined();
  });

  test("has 256 characters at most", () => {
    const long = "canapé vélo girafe ".repeat(20);
    expect(judge(long.slice(0, passwordLengths.longest))).toBeUndefined();
    expect(judge(long.slice(0, passwordLengths.longest + 1))).toBe("passwordTooLong");
  });

  test("needs no figure, no capital, no sign: four words will do", () => {
    expect(judge("girafe canapé tournevis brume")).toBeUndefined();
  });

  test.each([
    "motdepasse2026",
    "MotDePasse123!",
    "azertyuiop12",
    "123456789012",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "M0tDeP4sseM0tDeP4sse",
    "Passw0rd2026!!",
    "bonjour-2026!",
    "qsdfghjklmwxcv",
    "ressourceshumaines",
  ])("is refused when it is of those tried first: %s", (password) => {
    expect(judge(password)).toBe("passwordCommon");
  });

  test.each([
    "clairemartin1",
    "Fournil-du-Port-2026",
    "fournilduport!",
    "C1aireM@rtin2026",
    "lefournilduport",
  ])("is refused when it rests on the person's own words: %s", (password) => {
    expect(judge(password)).toBe("passwordPersonal");
  });

  test("may hold an own word among others", () => {
    expect(judge("claire mange des tournevis bleus")).toBeUndefined();
  });

  test("of chance is taken", () => {
    for (const password of ["kX9#vQ2p!mZ7", "92847561038274", "zz-7382-lklk-91"])
      expect(judge(password)).toBeUndefined();
  });
});
