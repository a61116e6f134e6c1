import {
  type ContractKind,
  contractKindByDsnCode,
  type Exposure,
  exposureByDsnCode,
  type JobStatus,
  jobStatusByDsnCode,
  meaningOf,
  type WorkingTime,
  workingTimeByDsnCode,
} from "../../../core/src/reference/index.ts";
import { plainWords } from "./plain-words.ts";

type Forms<Value> = readonly (readonly [RegExp, Value])[];

/** First that fits. ETAM holds employees, technicians and foremen together, and "non cadre" says too little: unknown. */
const statusForms: Forms<JobStatus | undefined> = [
  [/\bnon cadres?\b|\bnc\b|\betam\b|\bapprenti/, undefined],
  [/\bcadres? dirigeants?\b|\bdirigeants?\b|\bmandataire/, "executive"],
  [/\bcadres?\b|\bcad\b|\bingenieurs?\b|\bic\b|\bmanager\b/, "cadre"],
  [
    /\bmaitrise\b|\bam\b|\btam\b|\btechniciens?\b|\btech\b|\bintermediaires?\b|\bpi\b|\bagents? d encadrement\b/,
    "intermediate",
  ],
  [/\bouvri\w*|\bouv\b|\bo[qs]\b|\bo[qs]\d\b|\bouvr\b|\bmanoeuvre\b/, "ouvrier"],
  [/\bemploye\w*|\bemp\b|\bempl\b/, "employe"],
  [/\bfonctionnaires?\b|\bagents? publics?\b/, "publicServant"],
];

/** A professionalisation contract may be permanent or not (Code du travail, L.6325-1): it is known only with its term. */
const contractForms: Forms<ContractKind> = [
  [/\bapprenti\w*|\bca\b(?! chantier)|\bappr\b/, "apprenticeship"],
  [/\bstagiaires?\b|\bstages?\b|\bconvention de stage\b/, "internship"],
  [
    /\bcdii?\b|\bc d i\b|\bindeterminee?s?\b|\bpermanent\b|\bopen ended\b|\btitulaires?\b|\bcdic\b/,
    "permanent",
  ],
  [
    /\bcddu?i?s?\b|\bc d d\b|\bdeterminee?s?\b|\bfixed term\b|\btemporary\b|\bsaisonniers?\b|\bextras?\b|\bvacataires?\b|\bdusage\b/,
    "fixedTerm",
  ],
  [/\binterim\w*|\bmissions?\b|\btravail temporaire\b|\bctt\b|\bett\b|\bagency\b/, "agency"],
  [/\bmandataires?\b|\bmandat social\b|\bservice civique\b|\bcape\b|\besat\b/, "other"],
];

const workingTimeForms: Forms<WorkingTime> = [
  [/\bpartiel\w*|\btp\b|\bpart time\b|\btpa\b|\bmi temps\b|\btps part\b/, "partTime"],
  [/\bplein\b|\bcomplets?\b|\btc\b|\btpl\b|\bfull time\b|\bforfait jours?\b/, "fullTime"],
];

const exposureForms: Forms<Exposure> = [
  [/\bcharges?\b|\bmanutentions?\b/, "heavyLoads"],
  [/\bpostures?\b/, "awkwardPostures"],
  [/\bvibrations?\b/, "vibrations"],
  [/\bchimiques?\b|\bacd\b|\bproduits? dangereux\b/, "chemicals"],
  [/\bhyperbares?\b/, "hyperbaric"],
  [/\btemperatures?\b|\bfroid\b|\bchaleur\b/, "extremeTemperatures"],
  [/\bbruit\b/, "noise"],
  [/\bnuits?\b/, "nightWork"],
  [/\balternant\w*|\bpostes?\b|\b[235]x8\b/, "alternatingShifts"],
  [/\brepetitifs?\b/, "repetitiveWork"],
];

/** `undefined` when the text says nothing that can be told for sure. */
export function readJobStatus(text: string): JobStatus | undefined {
  const words = plainWords(text);
  return meaningOf(jobStatusByDsnCode, words.padStart(2, "0")) ?? firstFit(statusForms, words);
}

export function readContractKind(text: string): ContractKind | undefined {
  const words = plainWords(text);
  return meaningOf(contractKindByDsnCode, words.padStart(2, "0")) ?? firstFit(contractForms, words);
}

/** "TP" is read as part time and "TC" as full time, as payroll writes them. */
export function readWorkingTime(text: string): WorkingTime | undefined {
  const words = plainWords(text);
  return meaningOf(workingTimeByDsnCode, words) ?? firstFit(workingTimeForms, words);
}

/** The exposures named or coded in a text; an empty list when it says there is none; `undefined` when unreadable. */
export function readExposures(text: string): readonly Exposure[] | undefined {
  const found: Exposure[] = [];
  for (const part of text.split(/[,;+/|]| et /)) {
    const words = plainWords(part);
    if (words === "" || /^(?:99|aucune?s?|non|neant|0|sans)$/.test(words)) continue;
    const code = words.length <= 2 ? meaningOf(exposureByDsnCode, words.padStart(2, "0")) : undefined;
    const exposure = code ?? firstFit(exposureForms, words);
    if (exposure === undefined) return undefined;
    if (!found.includes(exposure)) found.push(exposure);
  }
  return found;
}

/** The exposure that a heading names, for columns that say yes or no. */
export function exposureOfHeading(heading: string): Exposure | undefined {
  return firstFit(exposureForms, plainWords(heading));
}

/** A PCS-ESE code such as "684a", whatever the case of its letter. */
export function readOccupationCode(text: string): string | undefined {
  const match = /^\s*(\d{3}[a-zA-Z])(?:\s*[-–:].*)?\s*$/.exec(text);
  return match?.[1]?.toLowerCase();
}

/** The four digits of an IDCC, alone or in a text such as "Propreté (IDCC 3043)". */
export function readAgreement(text: string): string | undefined {
  const body = text.trim();
  if (/^\d{1,4}$/.test(body)) return Number(body) === 0 ? undefined : body.padStart(4, "0");
  const named = /idcc\D{0,4}(\d{1,4})(?!\d)/i.exec(body) ?? /(?<!\d)(\d{4})(?!\d)/.exec(body);
  return named?.[1]?.padStart(4, "0");
}

/** A NAF code such as "8121Z". */
export function readActivityCode(text: string): string | undefined {
  const match = /^\s*(\d{2})\.?(\d{2})\s?([A-Za-z])(?:\s*[-–:].*)?\s*$/.exec(text);
  return match === null ? undefined : `${match[1]}${match[2]}${(match[3] ?? "").toUpperCase()}`;
}

function firstFit<Value>(forms: Forms<Value>, words: string): Value | undefined {
  return forms.find(([form]) => form.test(words))?.[1];
}
