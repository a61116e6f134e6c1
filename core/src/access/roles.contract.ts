import { describe, expect, test } from "vitest";
import type { Result } from "../kernel/result.ts";
import { rolesThatMay } from "./may.ts";
import { type Role, roles, type UseCase } from "./model.ts";

type Act = (roles: readonly Role[]) => Promise<Result<unknown, { readonly code: string }>>;

/** Every role, one by one: those of the table pass the first check of the use case, all others are refused by it. */
export function rolesContract(useCase: UseCase, act: Act): void {
  describe(`who may: ${useCase}`, () => {
    const allowed = rolesThatMay(useCase);
    test.each(allowed)("%s may", async (role) => {
      const outcome = await act([role]);
      expect(outcome.ok || outcome.refusal.code !== "notAllowed").toBe(true);
    });
    test.each(roles.filter((role) => !allowed.includes(role)))("%s is refused", async (role) => {
      expect(await act([role])).toEqual({ ok: false, refusal: { code: "notAllowed" } });
    });
    test("somebody without any role is refused", async () => {
      expect(await act([])).toEqual({ ok: false, refusal: { code: "notAllowed" } });
    });
  });
}
