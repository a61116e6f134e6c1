export {
  acrossCompaniesRule,
  type DisclosureRule,
  oneCompanyRule,
  type ProtectedRule,
  ruleFor,
} from "./disclosure-rules.ts";
export {
  type Audience,
  audiences,
  type Contributions,
  type CountStatistic,
  type MagnitudeStatistic,
  type MagnitudeTableStatistic,
  type ReleasedTable,
  type ShareStatistic,
  type Shown,
  type Statistic,
  shownSchema,
  type TableColumn,
  type TableStatistic,
  type WithheldReason,
} from "./model.ts";
export { derive, release } from "./release.ts";
