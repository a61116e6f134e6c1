export type { Passport, PassportSkill } from "./model.ts";
export {
  checkPassport,
  type PassportReading,
  readPassportFile,
  type SignedPassport,
} from "./passport-file.ts";
export { readSquare } from "./square.ts";
export { readStatusList, type StatusReading } from "./status-list.ts";
export { seerWordsFr } from "./words.fr.ts";
export { fingerprintOf, writeDay } from "./write-paper.ts";
