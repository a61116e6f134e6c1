import {
  acceptInvitation,
  accountRoutes,
  addPasskey,
  askSignInLink,
  beginAddingPasskey,
  beginAtProvider,
  beginPasskeySignIn,
  changeMemberRoles,
  changePassword,
  type Entry,
  endOtherSessions,
  endSession,
  inviteMember,
  lookAtInvitation,
  memberRoutes,
  removeMember,
  removePasskey,
  renamePasskey,
  signInAtProvider,
  signInByLink,
  signInWithPasskey,
  signInWithPassword,
  signOut,
  viewAccount,
  viewMembers,
  withdrawInvitation,
} from "../../../core/src/accounts/index.ts";
import { accept, type Result } from "../../../core/src/kernel/result.ts";
import { type Door, door } from "../http/door.ts";
import { type AccountAnswer, type AccountDoor, accountDoor } from "./account-door.ts";

/** Doors of the members page, inside an organisation. */
export const memberDoors: readonly Door[] = [
  door(memberRoutes.list, {
    statuses: { notAllowed: 403 },
    serve: (rooms, call) => viewMembers(rooms, call.actor),
  }),
  door(memberRoutes.invite, {
    statuses: { notAllowed: 403, localOnly: 409, fictionalAlone: 409, alreadyMember: 409 },
    subjectMade: ({ id }) => id,
    serve: (rooms, call) => inviteMember(rooms, call.actor, call.body),
  }),
  door(memberRoutes.withdraw, {
    statuses: { notAllowed: 403, unknownInvitation: 404 },
    subject: (call) => call.parameters.invitation,
    serve: (rooms, call) => withdrawInvitation(rooms, call.actor, call.parameters.invitation),
  }),
  door(memberRoutes.changeRoles, {
    statuses: { notAllowed: 403, unknownMember: 404, lastOwner: 409 },
    subject: (call) => call.parameters.account,
    serve: (rooms, { actor, parameters, body }) =>
      changeMemberRoles(rooms, actor, { ...parameters, ...body }),
  }),
  door(memberRoutes.remove, {
    statuses: { notAllowed: 403, unknownMember: 404, lastOwner: 409 },
    subject: (call) => call.parameters.account,
    serve: (rooms, call) => removeMember(rooms, call.actor, call.parameters.account),
  }),
];

/** Doors of signing in: anybody may knock. */
const signInDoors: readonly AccountDoor[] = [
  accountDoor(accountRoutes.state, {
    statuses: {},
    serve: async (house, { signedIn }) =>
      accept({
        json: {
          isServer: true,
          sendsLetters: house.post.sendsLetters,
          ...(house.provider === undefined ? {} : { provider: house.provider.name }),
          ...(signedIn === undefined ? {} : { account: named(signedIn.account) }),
        },
      }),
  }),
  accountDoor(accountRoutes.password, {
    statuses: { slowDown: 429, wrongSignIn: 422 },
    serve: async (house, { body, visitor }) => entered(await signInWithPassword(house, body, visitor)),
  }),
  accountDoor(accountRoutes.askLink, {
    statuses: { noLetters: 409, slowDown: 429 },
    serve: async (house, { body, visitor }) => told(await askSignInLink(house, body.email, visitor)),
  }),
  accountDoor(accountRoutes.openLink, {
    statuses: { slowDown: 429, linkClosed: 410 },
    serve: async (house, { body, visitor }) => entered(await signInByLink(house, body.secret, visitor)),
  }),
  accountDoor(accountRoutes.beginPasskey, {
    statuses: {},
    serve: async (house) => accept({ json: await beginPasskeySignIn(house) }),
  }),
  accountDoor(accountRoutes.passkey, {
    statuses: { slowDown: 429, stepClosed: 410, passkeyRefused: 422 },
    async serve(house, { body, visitor }) {
      const given = { secret: body.secret, id: body.answer.id, answer: body.answer };
      return entered(await signInWithPasskey(house, given, visitor));
    },
  }),
  accountDoor(accountRoutes.beginProvider, {
    statuses: { noProvider: 409, providerRefused: 502 },
    async serve(house) {
      const begun = await beginAtProvider(house);
      if (!begun.ok) return begun;
      return accept({ json: { address: begun.value.address }, step: begun.value.secret });
    },
  }),
  accountDoor(accountRoutes.provider, {
    statuses: {
      noProvider: 409,
      stepClosed: 410,
      providerRefused: 502,
      emailNotVerified: 422,
      notInvited: 403,
    },
    async serve(house, { body, visitor, step = "" }) {
      const entry = entered(await signInAtProvider(house, { secret: step, search: body.search }, visitor));
      return entry.ok ? accept({ ...entry.value, step: undefined }) : entry;
    },
  }),
  accountDoor(accountRoutes.lookAtInvitation, {
    statuses: { slowDown: 429, invitationClosed: 410 },
    async serve(house, { body, visitor }) {
      const looked = await lookAtInvitation(house, body.secret, visitor);
      if (!looked.ok) return looked;
      const view = looked.value;
      return accept({ json: view.kind === "owner" ? view : { ...view, roles: [...view.roles] } });
    },
  }),
  accountDoor(accountRoutes.acceptInvitation, {
    statuses: {
      slowDown: 429,
      invitationClosed: 410,
      signInFirst: 409,
      emailTaken: 409,
      otherAccount: 409,
      incomplete: 422,
      passwordTooShort: 422,
      passwordTooLong: 422,
      passwordCommon: 422,
      passwordPersonal: 422,
    },
    async serve(house, { body, visitor, signedIn }) {
      const { password, email, organisation, ...rest } = body;
      const given = { ...rest, password, email, organisation };
      const joined = await acceptInvitation(house, given, visitor, signedIn?.account);
      if (!joined.ok) return joined;
      const json = named(joined.value.account);
      return accept("token" in joined.value ? { json, session: joined.value.token } : { json });
    },
  }),
];

/** Doors of one's own account. */
const ownDoors: readonly AccountDoor[] = [
  accountDoor(accountRoutes.signOut, {
    statuses: {},
    async serve(house, { signedIn }) {
      await signOut(house, signedIn.session);
      return accept({ json: { signedOut: true as const }, session: undefined });
    },
  }),
  accountDoor(accountRoutes.account, {
    statuses: {},
    async serve(house, { signedIn }) {
      const view = await viewAccount(house, signedIn.account, signedIn.session);
      return accept({ json: { ...view, sessions: [...view.sessions], passkeys: [...view.passkeys] } });
    },
  }),
  accountDoor(accountRoutes.changePassword, {
    statuses: {
      slowDown: 429,
      wrongPassword: 422,
      signInAgain: 422,
      passwordTooShort: 422,
      passwordTooLong: 422,
      passwordCommon: 422,
      passwordPersonal: 422,
    },
    async serve(house, { body, visitor, signedIn }) {
      const change = { current: body.current, next: body.next };
      const asking = { ...visitor, session: signedIn.session };
      const entry = await changePassword(house, asking, signedIn.account, change);
      return entry.ok ? accept({ json: { changed: true as const }, session: entry.value.token }) : entry;
    },
  }),
  accountDoor(accountRoutes.endSession, {
    statuses: { unknownSession: 404 },
    serve: async (house, { parameters, signedIn }) =>
      told(await endSession(house, signedIn.account.id, parameters.session)),
  }),
  accountDoor(accountRoutes.endOtherSessions, {
    statuses: {},
    async serve(house, { signedIn }) {
      await endOtherSessions(house, signedIn.session);
      return accept({ json: { ended: true as const } });
    },
  }),
  accountDoor(accountRoutes.beginAddingPasskey, {
    statuses: {},
    serve: async (house, { signedIn }) => accept({ json: await beginAddingPasskey(house, signedIn.account) }),
  }),
  accountDoor(accountRoutes.addPasskey, {
    statuses: { stepClosed: 410, passkeyRefused: 422 },
    serve: async (house, { body, signedIn }) => told(await addPasskey(house, signedIn.account, body)),
  }),
  accountDoor(accountRoutes.renamePasskey, {
    statuses: { unknownPasskey: 404 },
    serve: async (house, { parameters, body, signedIn }) =>
      told(await renamePasskey(house, signedIn.account, { id: parameters.passkey, name: body.name })),
  }),
  accountDoor(accountRoutes.removePasskey, {
    statuses: { unknownPasskey: 404 },
    serve: async (house, { parameters, signedIn }) =>
      told(await removePasskey(house, signedIn.account, parameters.passkey)),
  }),
];

export const accountDoors: readonly AccountDoor[] = [...signInDoors, ...ownDoors];

function named({ email, name }: { readonly email: string; readonly name: string }) {
  return { email, name };
}

/** The answer of whoever has just signed in, with the cookie of their session. */
function entered<Refusal>(
  outcome: Result<Entry, Refusal>,
): Result<AccountAnswer<{ email: string; name: string }>, Refusal> {
  return outcome.ok ? accept({ json: named(outcome.value.account), session: outcome.value.token }) : outcome;
}

function told<Value, Refusal>(outcome: Result<Value, Refusal>): Result<{ readonly json: Value }, Refusal> {
  return outcome.ok ? accept({ json: outcome.value }) : outcome;
}
