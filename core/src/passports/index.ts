export { credentialOf, narrativeOf } from "./credential.ts";
export {
  type GivePassportFault,
  givePassport,
  listAddress,
  type PassportHouse,
  type PassportWish,
} from "./give-passport.ts";
export { publicKeyOf } from "./linked-data.ts";
export {
  type GivenPassport,
  holderLettersAtMost,
  type Passport,
  type PassportSkill,
  type StatusList,
  skillsAtMost,
  statusBits,
} from "./model.ts";
export { writeKey } from "./multibase.ts";
export type { OfferedSkill } from "./own-skills.ts";
export { type PassportPageWords, passportPageWords } from "./page-words.fr.ts";
export {
  checkPassport,
  type PassportReading,
  readPassportFile,
  type SignedPassport,
  signPassport,
  writePassportFile,
} from "./passport-file.ts";
export type { DrawPlace, PassportKeys, PassportStore } from "./ports.ts";
export { readSquare, writeSquare } from "./square.ts";
export { newStatusList, readStatusList, type StatusReading, writeStatusList } from "./status-list.ts";
export { type OwnPassports, viewPassports } from "./view-passports.ts";
export { type WithdrawPassportFault, withdrawPassport } from "./withdraw-passport.ts";
export { seerWordsFr } from "./words.fr.ts";
export { fingerprintOf, squarePicture, writePassportPaper } from "./write-paper.ts";
