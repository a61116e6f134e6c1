export { acceptInvitation, lookAtInvitation } from "./accept-invitation.ts";
export { type AccountRoute, accountRoute } from "./account-route.ts";
export { changeMemberRoles, removeMember } from "./change-member.ts";
export { changePassword } from "./change-password.ts";
export { accountRoutes, memberRoutes } from "./contract.ts";
export { parseEmailAddress } from "./email-address.ts";
export { endOtherSessions, endSession, signOut } from "./end-sessions.ts";
export { findSession } from "./find-session.ts";
export { giveSignInLink } from "./give-sign-in-link.ts";
export { type HandedOver, type HandOverRefusal, handOver, organisationsWaiting } from "./hand-over.ts";
export { inviteMember, withdrawInvitation } from "./invite-member.ts";
export { inviteOwner } from "./invite-owner.ts";
export { lifetimes } from "./lifetimes.ts";
export { freeGuesses, takeGuess } from "./limit-guesses.ts";
export { type Account, type EmailAddress, type Passkey, type Session, signInWays } from "./model.ts";
export {
  addPasskey,
  beginAddingPasskey,
  beginPasskeySignIn,
  removePasskey,
  renamePasskey,
  signInWithPasskey,
} from "./passkeys.ts";
export type {
  AccountHouse,
  AccountPost,
  IdentityProvider,
  KeptStep,
  MemberStore,
  PasskeyCeremony,
  PasswordHashing,
  ProgramKeyStore,
  Secrets,
} from "./ports.ts";
export { programKeyRoutes } from "./program-key-contract.ts";
export {
  endProgramKey,
  keyDays,
  keyMark,
  keysAtMost,
  makeProgramKey,
  type OpenedKey,
  type OpenKeyRefusal,
  openProgramKey,
  viewProgramKeys,
} from "./program-keys.ts";
export { beginAtProvider, signInAtProvider } from "./sign-in-at-provider.ts";
export { askSignInLink, signInByLink } from "./sign-in-by-link.ts";
export { signInWithPassword } from "./sign-in-with-password.ts";
export type { Entry, Visitor } from "./start-session.ts";
export { viewAccount } from "./view-account.ts";
export { viewMembers } from "./view-members.ts";
export { accountWordsFr } from "./words.fr.ts";
