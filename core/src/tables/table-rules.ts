import { acrossCompaniesRule } from "../disclosure/index.ts";
import type { TableRule } from "./model.ts";

/** The rule of tables pooled over companies: Insee's thresholds, the p %-rule at 10, insiders reckoned with. */
export const pooledTableRule: TableRule = {
  contributor: "holding",
  contributorsMin: acrossCompaniesRule.companiesMin,
  employeesMin: acrossCompaniesRule.employeesMin,
  largestShareMax: acrossCompaniesRule.largestCompanyShareMax,
  largestEmployeeShareMax: acrossCompaniesRule.largestEmployeeShareMax,
  closestEstimateMin: acrossCompaniesRule.protectionShare,
  protectionShare: acrossCompaniesRule.protectionShare,
  insiders: true,
};
