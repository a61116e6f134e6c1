import { z } from "zod";
import published from "./disclosure-rules.json" with { type: "json" };
import type { Audience } from "./model.ts";

const protectedRuleSchema = z.strictObject({
  id: z.enum(["oneCompany", "acrossCompanies"]),
  /** Day the product starts to apply it, "2026-01-01". */
  validFrom: z.string(),
  /** A figure rests on at least so many employees. */
  employeesMin: z.int().min(1),
  /** No employee brings more than this share (0 to 1) of an amount. */
  largestEmployeeShareMax: z.number().min(0).max(1),
  /** A pooled figure rests on at least so many companies. */
  companiesMin: z.int().min(1),
  /** No company brings more than this share (0 to 1) of an amount. */
  largestCompanyShareMax: z.number().min(0).max(1),
  /** A withheld amount stays uncertain by at least this share of itself, up and down. */
  protectionShare: z.number().min(0).max(1),
  source: z.string().min(1),
  checkedOn: z.string(),
  status: z.enum(["confirmed", "unconfirmed"]),
});
export type ProtectedRule = z.infer<typeof protectedRuleSchema>;

/** How figures are protected; "exact" shows everything, for people who may see the employees. */
export type DisclosureRule = "exact" | ProtectedRule;

const rules = z
  .strictObject({ edition: z.string(), checkedOn: z.string(), rules: z.array(protectedRuleSchema) })
  .parse(published).rules;

function ruleNamed(id: ProtectedRule["id"]): ProtectedRule {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new Error(`missing disclosure rule: ${id}`);
  return rule;
}

/** For figures of one company: at least 5 employees per figure, none above 80 % of an amount. */
export const oneCompanyRule: ProtectedRule = ruleNamed("oneCompany");

/** For figures pooled over companies: also at least 3 companies, none above 85 % of an amount. */
export const acrossCompaniesRule: ProtectedRule = ruleNamed("acrossCompanies");

/** The rule for figures of one company shown to an audience. */
export function ruleFor(audience: Audience): DisclosureRule {
  return audience === "seesEmployees" ? "exact" : oneCompanyRule;
}
