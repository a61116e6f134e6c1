import { type Known, known, unknown } from "../../../core/src/kernel/known.ts";
import {
  apprenticeshipSchemeCodes,
  contractKindByDsnCode,
  exitReasonByDsnCode,
  exposureByDsnCode,
  jobStatusByDsnCode,
  qualificationLevelByDsnCode,
  sexByDsnCode,
  workingTimeByDsnCode,
} from "../../../core/src/reference/index.ts";
import { meaningAt, meaningsOf, noCode, packCode } from "./codes.ts";
import type { CurrentLine } from "./current-line.ts";
import type { Drafts } from "./drafts.ts";
import { type KeptCode, knownNormVersions } from "./rubrics.ts";
import { looksPersonal } from "./texts.ts";

const sexes = meaningsOf(sexByDsnCode);
const qualificationLevels = meaningsOf(qualificationLevelByDsnCode);
const exposures = meaningsOf(exposureByDsnCode);
const jobStatuses = meaningsOf(jobStatusByDsnCode);
const contractKinds = meaningsOf(contractKindByDsnCode);
const workingTimes = meaningsOf(workingTimeByDsnCode);
const exitReasons = meaningsOf(exitReasonByDsnCode);
const apprenticeshipSchemes: ReadonlySet<number> = new Set(apprenticeshipSchemeCodes.map(packCode));

const testFile = packCode("01");
/** S21.G00.34.001, no exposure. */
const noExposure = packCode("99");
/** S21.G00.60.001, work accident; commuting accidents (04) and occupational diseases (05) are other stops. */
const workAccident = packCode("06");
/** S21.G00.62.002, an end declared earlier that did not take place. */
const cancelledEnd = packCode("099");

const siren = /^\d{9}$/;
const nic = /^\d{5}$/;
const activityCode = /^\d{4}[A-Z]$/;
const postcode = /^\d[\dAB]\d{3}$/;
const idcc = /^\d{4}$/;
/** 9999 says that no collective agreement applies, 9998 that it has no number yet. */
const noAgreements: readonly string[] = ["9999", "9998"];
const occupationCode = /^\d{3}[a-zA-Z]$/;
const normVersion = /^P\d{2}V\d{2}$/;

type Setter = (drafts: Drafts, line: CurrentLine) => void;

/** What is done with the value of each rubric that is looked at. */
export const setterByCode: Readonly<Record<KeptCode, Setter>> = {
  "S10.G00.00.001": ignore,
  "S10.G00.00.005": ({ read }, line) => {
    if (read.code(line) === testFile) read.note("testFile", line);
  },
  "S10.G00.00.006": ({ read, normVersions }, line) => {
    const version = read.formatted(line, normVersion);
    if (!version.known) return;
    normVersions.add(version.value);
    if (!knownNormVersions.includes(version.value)) read.note("normVersionUnknown", line);
  },
  "S20.G00.05.001": ({ header, read }, line) => {
    header.nature = read.code(line);
  },
  "S20.G00.05.002": ({ header, read }, line) => {
    header.type = read.code(line);
  },
  "S20.G00.05.003": ({ header, read }, line) => {
    const fraction = read.texts.repeated(line).text;
    const [position, total] = fraction;
    if (/^[1-9][1-9]$/.test(fraction) && Number(position) <= Number(total))
      header.fraction = `${position}/${total}`;
    else read.note("fractionUnreadable", line);
  },
  "S20.G00.05.005": ({ header, read }, line) => {
    header.firstDay = read.day(line);
  },
  "S21.G00.06.001": ({ header, read }, line) => {
    header.siren = read.formatted(line, siren);
  },
  "S21.G00.06.003": ({ header, read }, line) => {
    header.activityCode = read.formatted(line, activityCode);
  },
  "S21.G00.06.015": ({ header, read }, line) => {
    header.agreement = agreementOf(read.formatted(line, idcc));
  },
  "S21.G00.11.001": ({ establishment, read }, line) => {
    establishment.nic = read.formatted(line, nic);
  },
  "S21.G00.11.002": ({ establishment, read }, line) => {
    establishment.activityCode = read.formatted(line, activityCode);
  },
  "S21.G00.11.004": ({ establishment, read }, line) => {
    establishment.postcode = read.formatted(line, postcode);
  },
  "S21.G00.11.022": ({ establishment, read }, line) => {
    establishment.agreement = agreementOf(read.formatted(line, idcc));
  },
  "S21.G00.30.001": ignore,
  "S21.G00.30.005": ({ person, read }, line) => {
    person.sex = read.meaning(sexes, line);
  },
  "S21.G00.30.006": ({ person, read }, line) => {
    person.birth = read.day(line);
  },
  "S21.G00.30.019": ({ person, read }, line) => {
    const number = read.ownText(line);
    if (looksPersonal(number)) read.note("staffNumberPersonal", line);
    else person.staffNumber = number;
  },
  "S21.G00.30.024": ({ person, read }, line) => {
    person.qualification = read.meaning(qualificationLevels, line);
    if (person.qualification.known) read.note("levelTableUnconfirmed", line);
  },
  "S21.G00.34.001": ({ exposure, read }, line) => {
    const code = read.code(line);
    exposure.isNone = code === noExposure;
    exposure.exposure = meaningAt(exposures, code);
    const isUnknown = code !== noCode && !exposure.isNone && !exposure.exposure.known;
    if (isUnknown) read.note("unknownCode", line);
  },
  "S21.G00.34.002": ({ exposure, read }, line) => {
    exposure.contractHash = read.hash(line);
  },
  "S21.G00.40.001": ({ contract, read }, line) => {
    contract.start = read.day(line);
  },
  "S21.G00.40.002": ({ contract, read }, line) => {
    contract.status = read.meaning(jobStatuses, line);
  },
  "S21.G00.40.004": ({ contract, read }, line) => {
    contract.occupation = inSmallLetters(read.formatted(line, occupationCode));
  },
  "S21.G00.40.006": ({ contract, read }, line) => {
    contract.label = read.text(line);
  },
  "S21.G00.40.007": ({ contract, read }, line) => {
    contract.kind = read.meaning(contractKinds, line);
  },
  "S21.G00.40.008": ({ contract, read }, line) => {
    contract.isApprenticeship = apprenticeshipSchemes.has(read.code(line));
  },
  "S21.G00.40.009": ({ contract, person, read }, line) => {
    contract.numberHash = read.hash(line);
    if (person.staffNumber !== "") return;
    const number = read.ownText(line);
    if (!looksPersonal(number)) contract.number = number;
  },
  "S21.G00.40.012": ({ contract, read }, line) => {
    contract.referenceQuota = read.hundredths(line);
  },
  "S21.G00.40.013": ({ contract, read }, line) => {
    contract.quota = read.hundredths(line);
  },
  "S21.G00.40.014": ({ contract, read }, line) => {
    contract.workingTime = read.meaning(workingTimes, line);
  },
  "S21.G00.40.017": ({ contract, read }, line) => {
    const code = read.formatted(line, idcc);
    contract.agreement = code.known ? agreementOf(code) : undefined;
  },
  "S21.G00.40.041": ({ contract, read }, line) => {
    contract.grade = read.text(line);
  },
  "S21.G00.51.001": ({ pay, read }, line) => {
    pay.start = read.day(line);
  },
  "S21.G00.51.010": ({ pay, read }, line) => {
    pay.contractHash = read.hash(line);
  },
  "S21.G00.51.011": ({ pay, read }, line) => {
    pay.type = read.code(line);
  },
  "S21.G00.51.012": ({ pay, read }, line) => {
    pay.hours = read.hundredths(line);
  },
  "S21.G00.51.013": ({ pay, read }, line) => {
    pay.amount = read.hundredths(line);
  },
  "S21.G00.53.001": ({ activity, read }, line) => {
    activity.type = read.code(line);
  },
  "S21.G00.53.002": ({ activity, read }, line) => {
    activity.measure = read.hundredths(line);
  },
  "S21.G00.53.003": ({ activity, read }, line) => {
    activity.unit = read.code(line);
  },
  "S21.G00.60.001": ({ stop, read }, line) => {
    stop.isWorkAccident = read.code(line) === workAccident;
  },
  "S21.G00.60.002": ({ stop, read }, line) => {
    stop.lastDayWorked = read.day(line);
  },
  "S21.G00.60.003": ({ stop, read }, line) => {
    stop.expectedEnd = read.day(line);
    if (stop.expectedEnd !== 0 && stop.expectedEnd < stop.lastDayWorked) read.note("periodReversed", line);
  },
  "S21.G00.60.010": ({ stop, read }, line) => {
    stop.returnDay = read.day(line);
    if (stop.returnDay !== 0 && stop.returnDay < stop.lastDayWorked) read.note("periodReversed", line);
  },
  "S21.G00.62.001": ({ contract, read }, line) => {
    contract.end = read.day(line);
    if (contract.end !== 0 && contract.end < contract.start) read.note("periodReversed", line);
  },
  "S21.G00.62.002": ({ contract, read }, line) => {
    const code = read.code(line);
    const reason = meaningAt(exitReasons, code);
    contract.endReason = code === cancelledEnd ? "cancelled" : reason.known ? reason.value : "other";
  },
  "S21.G00.65.002": ({ suspension, read }, line) => {
    suspension.first = read.day(line);
  },
  "S21.G00.65.003": ({ suspension, read }, line) => {
    suspension.last = read.day(line);
    if (suspension.last !== 0 && suspension.last < suspension.first) read.note("periodReversed", line);
  },
  "S21.G00.86.001": ({ seniority, read }, line) => {
    seniority.type = read.code(line);
  },
  "S21.G00.86.002": ({ seniority, read }, line) => {
    seniority.unit = read.code(line);
  },
  "S21.G00.86.003": ({ seniority, read }, line) => {
    seniority.amount = read.hundredths(line);
  },
  "S21.G00.86.005": ({ seniority, read }, line) => {
    seniority.contractHash = read.hash(line);
  },
  "S90.G00.90.001": ({ envelope, read }, line) => {
    envelope.declaredRubrics = read.count(line);
  },
  "S90.G00.90.002": ({ envelope, read }, line) => {
    envelope.declaredDeclarations = read.count(line);
  },
};

function ignore(): void {}

/** PCS-ESE codes end with a small letter; some programs write it large. */
function inSmallLetters(code: Known<string>): Known<string> {
  return code.known && code.value !== code.value.toLowerCase() ? known(code.value.toLowerCase()) : code;
}

function agreementOf(code: Known<string>): Known<string> {
  return code.known && noAgreements.includes(code.value) ? unknown : code;
}
