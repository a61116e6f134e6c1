export {
  establishmentSizeBandOf,
  establishmentSizeBands,
  type PayBand,
  payBandOf,
  payBands,
  type TenureBand,
  tenureBandOf,
  tenureBands,
} from "./bands.ts";
export { departmentOfPostcode } from "./departments.ts";
export {
  apprenticeshipSchemeCodes,
  type ContractKind,
  contractKindByDsnCode,
  type ExitReason,
  type Exposure,
  exitReasonByDsnCode,
  exposureByDsnCode,
  type JobStatus,
  jobStatusByDsnCode,
  meaningOf,
  type QualificationLevel,
  qualificationLevelByDsnCode,
  type Sex,
  sexByDsnCode,
  type WorkingTime,
  workingTimeByDsnCode,
} from "./dsn-codes.ts";
export { type MinimumWage, minimumWageOf, minimumWageTable } from "./minimum-wage.ts";
export { firstLevelOccupationOf, occupationFamilyOf, occupationNomenclature } from "./occupations.ts";
export { isStale } from "./provenance.ts";
export {
  mayShareChart,
  type Yardstick,
  yardstickSchema,
  yardsticks,
  yardstickWarning,
} from "./yardsticks.ts";
