import { startAuthentication, startRegistration } from "@simplewebauthn/browser";
import { z } from "zod";
import { accountRoutes } from "../../../core/src/accounts/public.ts";
import { CallRefused, call } from "../http/call.ts";

const askedSchema = z.object({
  challenge: z.string(),
  rpId: z.string(),
  timeout: z.number(),
  userVerification: z.literal("required"),
});

const newKeySchema = z.object({
  challenge: z.string(),
  rp: z.object({ name: z.string(), id: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ alg: z.number(), type: z.literal("public-key") })),
  timeout: z.number(),
  attestation: z.literal("none"),
  excludeCredentials: z.array(z.object({ id: z.string(), type: z.literal("public-key") })),
  authenticatorSelection: z.object({
    residentKey: z.literal("required"),
    requireResidentKey: z.boolean(),
    userVerification: z.literal("required"),
  }),
});

/** Signs in with a key that this device proposes. Throws `CallRefused`; `passkeyCancelled` when the person gave up. */
export async function signInWithKey() {
  const { options, secret } = await call(accountRoutes.beginPasskey, { body: {} });
  const optionsJSON = askedSchema.parse(options);
  const answer = await unlessCancelled(() => startAuthentication({ optionsJSON }));
  return call(accountRoutes.passkey, { body: { secret, answer: { ...answer } } });
}

/** Has this device make a key, and adds it under a name. Throws `CallRefused`, as above. */
export async function addKey(name: string) {
  const { options, secret } = await call(accountRoutes.beginAddingPasskey, { body: {} });
  const optionsJSON = newKeySchema.parse(options);
  const answer = await unlessCancelled(() => startRegistration({ optionsJSON }));
  return call(accountRoutes.addPasskey, { body: { secret, name, answer: { ...answer } } });
}

/** The browser refuses in several ways what a person gave up, or what no key of theirs can do. */
async function unlessCancelled<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  try {
    return await act();
  } catch {
    throw new CallRefused({ code: "passkeyCancelled" }, 0);
  }
}
