import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { z } from "zod";
import type { PasskeyCeremony } from "../../../core/src/accounts/index.ts";

const transportNames = ["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"] as const;
const transport = z.enum(transportNames);
/** EdDSA, ES256, RS256: what authenticators make today, without what Node still calls experimental. */
const algorithms = [-8, -7, -257] as const;

const answerParts = {
  id: z.string(),
  rawId: z.string(),
  type: z.literal("public-key"),
  authenticatorAttachment: z.enum(["cross-platform", "platform"]).optional().catch(undefined),
  clientExtensionResults: z.looseObject({}),
};
const madeSchema = z.object({
  ...answerParts,
  response: z.object({
    clientDataJSON: z.string(),
    attestationObject: z.string(),
    transports: z.array(z.string()).optional(),
  }),
});
const signedSchema = z.object({
  ...answerParts,
  response: z.object({
    clientDataJSON: z.string(),
    authenticatorData: z.string(),
    signature: z.string(),
  }),
});

/**
 * Keys for the host of the public address. The key is found without naming an account (resident), and whoever holds
 * the device has to show it (by a code, a finger or a face).
 */
export function openPasskeyCeremony(publicUrl: URL, siteName: string): PasskeyCeremony {
  const site = {
    rpID: publicUrl.hostname,
    expectedRPID: publicUrl.hostname,
    expectedOrigin: publicUrl.origin,
  };
  return {
    async beginAdding(account, known) {
      const options = await generateRegistrationOptions({
        rpName: siteName,
        rpID: site.rpID,
        userName: account.email,
        userDisplayName: account.name,
        userID: new Uint8Array(Buffer.from(account.id)),
        attestationType: "none",
        supportedAlgorithmIDs: [...algorithms],
        excludeCredentials: known.map(({ id }) => ({ id })),
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
      });
      return { options: { ...options }, challenge: options.challenge };
    },

    async finishAdding(answer, challenge) {
      const read = madeSchema.safeParse(answer);
      if (!read.success) return undefined;
      const { transports = [], ...rest } = read.data.response;
      const response = {
        ...withoutNothing(read.data),
        response: { ...rest, transports: transports.flatMap(known) },
      };
      const verified = await unlessWrong(() =>
        verifyRegistrationResponse({
          ...site,
          response,
          expectedChallenge: challenge,
          supportedAlgorithmIDs: [...algorithms],
        }),
      );
      if (verified?.verified !== true) return undefined;
      const { id, publicKey, counter } = verified.registrationInfo.credential;
      const kept = Buffer.from(publicKey).toString("base64url");
      return { id, publicKey: kept, counter, transports: response.response.transports };
    },

    async beginSignIn() {
      const options = await generateAuthenticationOptions({ rpID: site.rpID, userVerification: "required" });
      return { options: { ...options }, challenge: options.challenge };
    },

    async finishSignIn(answer, challenge, passkey) {
      const read = signedSchema.safeParse(answer);
      if (!read.success) return undefined;
      const response = { ...withoutNothing(read.data), response: read.data.response };
      const publicKey = new Uint8Array(Buffer.from(passkey.publicKey, "base64url"));
      const credential = { id: passkey.id, publicKey, counter: passkey.counter };
      const verified = await unlessWrong(() =>
        verifyAuthenticationResponse({ ...site, response, expectedChallenge: challenge, credential }),
      );
      return verified?.verified === true ? verified.authenticationInfo.newCounter : undefined;
    },
  };
}

function known(name: string) {
  const read = transport.safeParse(name);
  return read.success ? [read.data] : [];
}

type Answer = z.output<typeof madeSchema> | z.output<typeof signedSchema>;

/** The library tells a property that is missing from one that is undefined. */
function withoutNothing({ id, rawId, type, authenticatorAttachment }: Answer) {
  const attachment = authenticatorAttachment === undefined ? {} : { authenticatorAttachment };
  return { id, rawId, type, clientExtensionResults: {}, ...attachment };
}

/** The library throws on any answer that does not hold: a wrong challenge, origin, signature or count. */
async function unlessWrong<Value>(verify: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await verify();
  } catch {
    return undefined;
  }
}
