import type { MappedField } from "../../../core/src/workforce/index.ts";
import type { ColumnValues } from "./column-values.ts";

/** Says whether the values of a column may be of a field. */
type Fit = (values: ColumnValues) => boolean;

const isNumeric: Fit = ({ number, day, middle }) => number >= 0.8 && !(day >= 0.8 && middle > 10_000);

const fits: Readonly<Partial<Record<MappedField, Fit>>> = {
  staffNumber: ({ name, words, code, nir, siret, meanLength }) =>
    nir < 0.2 && name < 0.4 && siret < 0.5 && meanLength <= 24 && (code >= 0.5 || words < 0.5),
  month: ({ month, monthNumber, year }) => month >= 0.8 || monthNumber >= 0.8 || year >= 0.8,
  establishment: ({ siret }) => siret >= 0.5,
  postcode: ({ postcode }) => postcode >= 0.7,
  activityCode: ({ activity }) => activity >= 0.5,
  occupationCode: ({ occupation }) => occupation >= 0.5,
  jobLabel: ({ words, statusWords, occupation, day, contractWords, sex }) =>
    words >= 0.6 && statusWords < 0.7 && occupation < 0.5 && day < 0.3 && contractWords < 0.7 && sex < 0.5,
  exposures: ({ exposure, yesNo }) => exposure >= 0.6 || yesNo >= 0.8,
  jobStatus: ({ status }) => status >= 0.5,
  jobGrade: ({ day, statusWords, grade, middle, contractWords, meanLength }) =>
    day < 0.5 && statusWords < 0.6 && grade >= 0.4 && middle < 3000 && contractWords < 0.6 && meanLength < 60,
  collectiveAgreement: ({ agreement, words }) => agreement >= 0.5 || words >= 0.5,
  contractKind: ({ contract }) => contract >= 0.5,
  workingTime: ({ workingTime }) => workingTime >= 0.5,
  workingTimeShare: ({ number, middle }) => number >= 0.8 && middle <= 120,
  contractHours: (values) => isNumeric(values) && values.middle < 2500,
  paidHours: (values) => isNumeric(values) && values.middle < 2500,
  grossPay: (values) => isNumeric(values) && values.middle > 150,
  hourlyPay: (values) => isNumeric(values) && values.middle < 200,
  qualificationLevel: ({ qualification }) => qualification >= 0.4,
  certifications: ({ words, day }) => words >= 0.4 && day < 0.3,
  sex: ({ sex }) => sex >= 0.8,
  birthDate: ({ day }) => day >= 0.7,
  contractStart: ({ day }) => day >= 0.6,
  contractEnd: ({ day }) => day >= 0.6,
  exitReason: ({ exit }) => exit >= 0.4,
  stopDays: (values) => isNumeric(values) && values.middle <= 31,
  suspensionDays: (values) => isNumeric(values) && values.middle <= 31,
  trainingTitle: ({ words, name }) => words >= 0.6 && name < 0.9,
  firstDay: ({ day }) => day >= 0.6,
  lastDay: ({ day }) => day >= 0.6,
  trainingHours: (values) => isNumeric(values),
  isMandatory: ({ yesNo }) => yesNo >= 0.6,
  trainingMode: ({ mode }) => mode >= 0.4,
};

/** True when the values may be of the field; an empty column may be anything. */
export function valuesFit(field: MappedField, values: ColumnValues): boolean {
  return values.filled === 0 || (fits[field]?.(values) ?? true);
}

/** What the values alone suggest, with a weight below that of a clear heading. */
export function suggestFromValues(
  values: ColumnValues,
): { readonly field: MappedField; readonly weight: number } | undefined {
  if (values.filled < 3) return undefined;
  if (values.occupation >= 0.9) return { field: "occupationCode", weight: 8 };
  if (values.siret >= 0.9) return { field: "establishment", weight: 6 };
  if (values.activity >= 0.9) return { field: "activityCode", weight: 4 };
  if (values.words < 0.5 && values.sex < 0.95) return undefined;
  if (values.contractWords >= 0.9) return { field: "contractKind", weight: 3 };
  if (values.workingTime >= 0.9) return { field: "workingTime", weight: 3 };
  if (values.statusWords >= 0.9) return { field: "jobStatus", weight: 3 };
  if (values.sex >= 0.95 && values.number < 0.1) return { field: "sex", weight: 3 };
  return undefined;
}
