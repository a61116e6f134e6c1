import { z } from "zod";
import { roles, route } from "../access/index.ts";
import { accountRoute } from "./account-route.ts";
import { emailAddressSchema } from "./email-address.ts";
import { signInWays } from "./model.ts";
import { signInStateRoute } from "./sign-in-state-route.ts";

const none = z.strictObject({});
const secretSchema = z.string().min(1).max(200);
const passwordText = z.string().min(1).max(1024);
const shortName = z.string().trim().min(1).max(100);
const roleList = z
  .array(z.enum(roles))
  .min(1)
  .max(roles.length)
  .transform((list) => roles.filter((role) => list.includes(role)));
/** What an authenticator answers: the browser's own document, which the library reads. */
const authenticatorAnswer = z.looseObject({ id: z.string().min(1).max(2000) });
const steps = { options: z.record(z.string(), z.unknown()), secret: z.string() };
const signedIn = { json: z.object({ email: z.string(), name: z.string() }) };
const newPasswordFaults = [
  "passwordTooShort",
  "passwordTooLong",
  "passwordCommon",
  "passwordPersonal",
] as const;

/** Signing in, and one's own account: only on a server with login, but for `state`. */
export const accountRoutes = {
  state: signInStateRoute,
  password: accountRoute({
    who: "anyone",
    method: "POST",
    path: "/api/sign-in/password",
    summary: "Signs in with a password",
    body: { json: z.strictObject({ email: emailAddressSchema, password: passwordText }) },
    answer: signedIn,
    refusals: ["slowDown", "wrongSignIn"],
  }),
  askLink: accountRoute({
    who: "anyone",
    method: "POST",
    path: "/api/sign-in/link",
    summary:
      "Sends a link by mail to an address that has an account; the answer is the same when it has none",
    body: { json: z.strictObject({ email: emailAddressSchema }) },
    answer: { json: z.object({ sent: z.literal(true) }) },
    refusals: ["noLetters", "slowDown"],
  }),
  openLink: accountRoute({
    who: "anyone",
    method: "POST",
    path: "/api/sign-in/link/open",
    summary: "Signs in by a link, once",
    body: { json: z.strictObject({ secret: secretSchema }) },
    answer: signedIn,
    refusals: ["slowDown", "linkClosed"],
  }),
  beginPasskey: accountRoute({
    who: "anyone",
    method: "POST",
    path: "/api/sign-in/passkey/begin",
    summary: "What the browser asks its keys",
    body: { json: none },
    answer: { json: z.object(steps) },
    refusals: [],
  }),
  passkey: accountRoute({
    who: "anyone",
    method: "POST",
    path: "/api/sign-in/passkey",
    summary: "Signs in with a passkey",
    body: { json: z.strictObject({ secret: secretSchema, answer: authenticatorAnswer }) },
    answer: signedIn,
    refusals: ["slowDown", "stepClosed", "passkeyRefused"],
  }),
  beginProvider: accountRoute({
    who: "anyone",
    method: "POST",
    path: "/api/sign-in/provider/begin",
    summary: "Where the provider of identities is asked",
    body: { json: none },
    answer: { json: z.object({ address: z.string() }) },
    refusals: ["noProvider", "providerRefused"],
  }),
  provider: accountRoute({
    who: "anyone",
    method: "POST",
    path: "/api/sign-in/provider",
    summary: "Signs in whoever comes back from the provider",
    body: { json: z.strictObject({ search: z.string().max(8000) }) },
    answer: signedIn,
    refusals: ["noProvider", "stepClosed", "providerRefused", "emailNotVerified", "notInvited"],
  }),
  lookAtInvitation: accountRoute({
    who: "anyone",
    method: "POST",
    path: "/api/invitation/look",
    summary: "What an invitation says; it stays open",
    body: { json: z.strictObject({ secret: secretSchema }) },
    answer: {
      json: z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("owner") }),
        z.object({
          kind: z.literal("member"),
          organisation: z.string(),
          email: z.string(),
          roles: z.array(z.enum(roles)),
          hasAccount: z.boolean(),
        }),
      ]),
    },
    refusals: ["slowDown", "invitationClosed"],
  }),
  acceptInvitation: accountRoute({
    who: "anyone",
    method: "POST",
    path: "/api/invitation/accept",
    summary: "Joins an organisation, once, with a new account or the one signed in",
    body: {
      json: z.strictObject({
        secret: secretSchema,
        name: z.string().trim().max(100),
        password: passwordText.optional(),
        email: emailAddressSchema.optional(),
        organisation: shortName.optional(),
      }),
    },
    answer: signedIn,
    refusals: [
      "slowDown",
      "invitationClosed",
      "signInFirst",
      "emailTaken",
      "otherAccount",
      "incomplete",
      ...newPasswordFaults,
    ],
  }),
  signOut: accountRoute({
    who: "signedIn",
    method: "POST",
    path: "/api/sign-out",
    summary: "Signs out in this browser",
    body: { json: none },
    answer: { json: z.object({ signedOut: z.literal(true) }) },
    refusals: [],
  }),
  account: accountRoute({
    who: "signedIn",
    method: "GET",
    path: "/api/account",
    summary: "The person's account: address, sessions, passkeys",
    body: "none",
    answer: {
      json: z.object({
        email: z.string(),
        name: z.string(),
        isVerified: z.boolean(),
        hasPassword: z.boolean(),
        mayChooseFreely: z.boolean(),
        current: z.string(),
        sessions: z.array(
          z.object({
            id: z.string(),
            device: z.string(),
            way: z.enum(signInWays),
            startedAt: z.string(),
            lastSeenAt: z.string(),
          }),
        ),
        passkeys: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            addedAt: z.string(),
            lastUsedAt: z.string().optional(),
          }),
        ),
      }),
    },
    refusals: [],
  }),
  changePassword: accountRoute({
    who: "signedIn",
    method: "PUT",
    path: "/api/account/password",
    summary: "Chooses a password; every other session ends",
    body: { json: z.strictObject({ current: passwordText.optional(), next: passwordText }) },
    answer: { json: z.object({ changed: z.literal(true) }) },
    refusals: ["slowDown", "wrongPassword", "signInAgain", ...newPasswordFaults],
  }),
  endSession: accountRoute({
    who: "signedIn",
    method: "DELETE",
    path: "/api/account/sessions/:session",
    summary: "Ends one session of the account",
    parameters: z.strictObject({ session: z.string().max(100) }),
    body: "none",
    answer: { json: z.object({ ended: z.literal(true) }) },
    refusals: ["unknownSession"],
  }),
  endOtherSessions: accountRoute({
    who: "signedIn",
    method: "DELETE",
    path: "/api/account/sessions",
    summary: "Ends every session of the account but this one",
    body: "none",
    answer: { json: z.object({ ended: z.literal(true) }) },
    refusals: [],
  }),
  beginAddingPasskey: accountRoute({
    who: "signedIn",
    method: "POST",
    path: "/api/account/passkeys/begin",
    summary: "What the browser asks a new key",
    body: { json: none },
    answer: { json: z.object(steps) },
    refusals: [],
  }),
  addPasskey: accountRoute({
    who: "signedIn",
    method: "POST",
    path: "/api/account/passkeys",
    summary: "Adds a passkey",
    body: { json: z.strictObject({ secret: secretSchema, name: shortName, answer: authenticatorAnswer }) },
    answer: { json: z.object({ id: z.string() }) },
    refusals: ["stepClosed", "passkeyRefused"],
  }),
  renamePasskey: accountRoute({
    who: "signedIn",
    method: "PUT",
    path: "/api/account/passkeys/:passkey",
    summary: "Names a passkey",
    parameters: z.strictObject({ passkey: z.string().max(2000) }),
    body: { json: z.strictObject({ name: shortName }) },
    answer: { json: z.object({ name: z.string() }) },
    refusals: ["unknownPasskey"],
  }),
  removePasskey: accountRoute({
    who: "signedIn",
    method: "DELETE",
    path: "/api/account/passkeys/:passkey",
    summary: "Removes a passkey",
    parameters: z.strictObject({ passkey: z.string().max(2000) }),
    body: "none",
    answer: { json: z.object({ removed: z.literal(true) }) },
    refusals: ["unknownPasskey"],
  }),
};

/** The members of the organisation looked at. */
export const memberRoutes = {
  list: route({
    useCase: "viewMembers",
    method: "GET",
    path: "/api/members",
    summary: "Who is in the organisation, and who was asked to join it",
    body: "none",
    answer: {
      json: z.object({
        me: z.string(),
        members: z.array(
          z.object({
            account: z.string(),
            email: z.string(),
            name: z.string(),
            roles: z.array(z.enum(roles)),
          }),
        ),
        invitations: z.array(
          z.object({
            id: z.string(),
            email: z.string(),
            roles: z.array(z.enum(roles)),
            invitedAt: z.string(),
            isMailed: z.boolean(),
          }),
        ),
      }),
    },
    refusals: ["notAllowed"],
  }),
  invite: route({
    useCase: "inviteMember",
    method: "POST",
    path: "/api/invitations",
    summary: "Asks somebody to join the organisation; without mail, answers the link to hand over",
    body: { json: z.strictObject({ email: emailAddressSchema, roles: roleList }) },
    answer: {
      json: z.object({ id: z.string(), isMailed: z.boolean(), address: z.string().optional() }),
    },
    refusals: ["notAllowed", "localOnly", "fictionalAlone", "alreadyMember"],
  }),
  withdraw: route({
    useCase: "inviteMember",
    method: "DELETE",
    path: "/api/invitations/:invitation",
    summary: "Takes an invitation back",
    parameters: z.strictObject({ invitation: z.string().max(100) }),
    body: "none",
    answer: { json: z.object({ withdrawn: z.literal(true) }) },
    refusals: ["notAllowed", "unknownInvitation"],
  }),
  changeRoles: route({
    useCase: "changeMember",
    method: "PUT",
    path: "/api/members/:account/roles",
    summary: "Gives a member exactly these roles",
    parameters: z.strictObject({ account: z.string().max(100) }),
    body: { json: z.strictObject({ roles: roleList }) },
    answer: { json: z.object({ roles: z.array(z.enum(roles)) }) },
    refusals: ["notAllowed", "unknownMember", "lastOwner"],
  }),
  remove: route({
    useCase: "changeMember",
    method: "DELETE",
    path: "/api/members/:account",
    summary: "Takes a member out of the organisation",
    parameters: z.strictObject({ account: z.string().max(100) }),
    body: "none",
    answer: { json: z.object({ removed: z.literal(true) }) },
    refusals: ["notAllowed", "unknownMember", "lastOwner"],
  }),
};
