import {
  type ExitReason,
  exitReasonByDsnCode,
  meaningOf,
  type QualificationLevel,
  qualificationLevelByDsnCode,
  type Sex,
  sexByDsnCode,
} from "../../../core/src/reference/index.ts";
import type { TrainingMode } from "../../../core/src/workforce/index.ts";
import { plainWords } from "./plain-words.ts";

/** The nomenclature of 1969, in Roman numerals, in the framework of 2019 (decree 2019-14, Code du travail D.6113-19). */
const levelByRoman: Readonly<Record<string, QualificationLevel>> = {
  vi: 2,
  "v bis": 2,
  vbis: 2,
  v: 3,
  iv: 4,
  iii: 5,
  ii: 6,
  i: 7,
};

/**
 * First that fits. "Sans diplôme" and the brevet only say "below level 3": they are read as 2, the highest level that
 * agrees with the text, so that nobody is placed lower than what is written.
 */
const levelForms: readonly (readonly [RegExp, QualificationLevel])[] = [
  [
    /\b(?:sans|aucun)\w* (?:diplome|formation|qualification)|\bnon diplome|^aucune?$|\binfra cap\b|\bautodidacte/,
    2,
  ],
  [/\bbrevet des colleges\b|\bdnb\b|\bbepc\b|\bcfg\b|\bcertificat d etudes\b|^cep$/, 2],
  [/\bdoctorat\b|\bphd\b|\bbac ?\+ ?[78]\b|\bthese\b/, 8],
  [/\bmaster\w*\b|\bingenieur\b|\bdess\b|\bdea\b|\bmba\b|\bbac ?\+ ?[56]\b|\bm2\b/, 7],
  [/\blicences?\b|\bmaitrise\b|\bbachelor\b|\bbut\b|\bbac ?\+ ?[34]\b|\bm1\b/, 6],
  [/\bbts\w*\b|\bdut\b|\bdeug\b|\bdeust\b|\bbac ?\+ ?2\b|\bbm\b/, 5],
  [/\bbac ?\+ ?1\b/, 4],
  [/\bbac\w*\b|\bbp\b|\bbt\b|\bbrevet professionnel\b|\btitre pro\w* niveau 4\b|\bdaeu\b|\bdeaes 4\b/, 4],
  [/\bcap\w?\b|\bbep\w?\b|\bcqp niveau 3\b|\bdeavs\b|\bdeaes\b|\bdeas\b|\baide soignant/, 3],
];

const exitForms: readonly (readonly [RegExp, ExitReason])[] = [
  [/\bessai\b/, "endOfTrial"],
  [/\bapprentissage\b/, "endOfApprenticeship"],
  [/\brupture anticipee\b|\banticipee\b/, "earlyEndOfFixedTerm"],
  [/\bfin (?:de )?mission\b|\binterim\b/, "endOfAgencyAssignment"],
  [/\bcdd\b|\bterme\b|\bfin (?:de |du )?contrat\b|\becheance\b/, "endOfFixedTerm"],
  [/\bconventionnelle\b|\brc\b|\bcommun accord\b|\bamiable\b/, "mutualTermination"],
  [/\bdemission\w*|\bprise d acte\b/, "resignation"],
  [/\beconomiques?\b|\bcsp\b|\bpse\b/, "economicDismissal"],
  [/\binaptitude\b|\bdeces\b|\bforce majeure\b/, "other"],
  [/\blicenciement\w*|\bfaute\b|\blicencie\w*/, "otherDismissal"],
  [/\bretraite\b/, "retirement"],
  [/\bmutation\b|\btransfert\b/, "groupTransfer"],
];

const sexForms: readonly (readonly [RegExp, Sex])[] = [
  [/^(?:f|femme|feminin|female|mme|madame|mlle|mademoiselle|w)s?$/, "female"],
  [/^(?:m|h|homme|masculin|male|mr|monsieur|m r)s?$/, "male"],
];

const modeForms: readonly (readonly [RegExp, TrainingMode])[] = [
  [
    /\bmixte\b|\bhybride\b|\bblended\b|\bpresentiel\b.*\bdistan|\bdistan\w*.*\bpresentiel\b|\bmultimodal\w*/,
    "mixed",
  ],
  [/\bafest\b|\bsituation de travail\b|\bau poste\b|\btutorat\b|\bfest\b/, "workSituation"],
  [/\balternance\b|\bapprentissage\b|\bprofessionnalisation\b/, "workStudy"],
  [
    /\bdistan\w*|\bfoad\b|\be ?learning\b|\ben ligne\b|\bvisio\w*|\bvirtuel\w*|\bwebinaire\b|\bremote\b/,
    "remote",
  ],
  [/\bpresentiel\w*|\bsalle\b|\binter\b|\bintra\b|\bstage\b|\bclassroom\b|\bsur site\b/, "classroom"],
];

/** The level of the framework of 2019; "Niveau 5" is the new level 5, "Niveau V" the old one, that is 3. */
export function readQualification(text: string): QualificationLevel | undefined {
  const words = plainWords(text);
  const digit = /^(?:niveau|niv|n)? ?0?([1-8])(?: |$)/.exec(words)?.[1];
  if (digit !== undefined) return meaningOf(qualificationLevelByDsnCode, `0${digit}`);
  const roman = /^(?:niveau|niv)? ?(v bis|vbis|vi|iv|v|iii|ii|i)(?: |$)/.exec(words)?.[1];
  if (roman !== undefined) return levelByRoman[roman];
  return levelForms.find(([form]) => form.test(words))?.[1];
}

export function readExitReason(text: string): ExitReason | undefined {
  const words = plainWords(text);
  if (/^\d{1,3}$/.test(words)) return meaningOf(exitReasonByDsnCode, words.padStart(3, "0"));
  return exitForms.find(([form]) => form.test(words))?.[1];
}

export function readSex(text: string): Sex | undefined {
  const words = plainWords(text);
  return meaningOf(sexByDsnCode, words.padStart(2, "0")) ?? sexForms.find(([form]) => form.test(words))?.[1];
}

export function readYesNo(text: string): boolean | undefined {
  const words = plainWords(text);
  if (/^(?:oui|o|x|1|vrai|true|yes|y|ok)$/.test(words)) return true;
  return /^(?:non|n|0|faux|false|no)$/.test(words) ? false : undefined;
}

export function readTrainingMode(text: string): TrainingMode | undefined {
  const words = plainWords(text);
  return modeForms.find(([form]) => form.test(words))?.[1];
}
