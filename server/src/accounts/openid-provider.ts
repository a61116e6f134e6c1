import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import { z } from "zod";
import type { IdentityProvider } from "../../../core/src/accounts/index.ts";

/** A provider as the operator sets it up. */
export interface ProviderSettings {
  /** Its address, which its discovery document stands below: https, or http on the loopback address for a try. */
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As the button names it. */
  readonly name: string;
  /** "openid email", and what else the provider asks for. */
  readonly scope: string;
  /** Of this server: people come back below it. */
  readonly publicUrl: URL;
  /** Told what the provider answered wrongly, for whoever runs the server. */
  readonly onFault: (error: unknown) => void;
}

const claimsSchema = z.looseObject({
  email: z.string().optional(),
  email_verified: z.boolean().optional(),
});

/**
 * OpenID Connect: discovery, authorization code with PKCE (S256), state and nonce, the signature of the identity token
 * checked by the library. The provider is asked when somebody first needs it, so that the server starts without it.
 */
export function openIdProvider(settings: ProviderSettings): IdentityProvider {
  const redirect = new URL("/connexion/retour", settings.publicUrl).href;
  let found: Configuration | undefined;
  const configuration = async (): Promise<Configuration> => {
    found ??= await discover(settings);
    return found;
  };
  return {
    name: settings.name,
    begin: () =>
      unlessWrong(settings, async () => {
        const [verifier, state, nonce] = [randomPKCECodeVerifier(), randomState(), randomNonce()];
        const address = buildAuthorizationUrl(await configuration(), {
          redirect_uri: redirect,
          scope: settings.scope,
          code_challenge: await calculatePKCECodeChallenge(verifier),
          code_challenge_method: "S256",
          state,
          nonce,
        });
        return { address: address.href, expected: { verifier, state, nonce } };
      }),
    finish: (search, { verifier = "", state = "", nonce = "" }) =>
      unlessWrong(settings, async () => {
        const known = await configuration();
        const back = new URL(redirect);
        back.search = search;
        const tokens = await authorizationCodeGrant(known, back, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (claims === undefined) return undefined;
        // Some providers tell the address in the identity token, others only when asked for it.
        const own = claimsSchema.parse(claims);
        const told =
          own.email === undefined
            ? claimsSchema.parse(await fetchUserInfo(known, tokens.access_token, claims.sub))
            : own;
        const isEmailVerified = told.email_verified === true;
        return { issuer: claims.iss, subject: claims.sub, email: told.email, isEmailVerified };
      }),
  };
}

function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<Configuration> {
  const isClear = issuer.protocol === "http:";
  const settings = isClear ? { execute: [allowInsecureRequests] } : {};
  return discovery(issuer, clientId, clientSecret, undefined, settings);
}

/** Out of reach, or an answer that does not hold: the library throws for both. */
async function unlessWrong<Value>(
  { onFault }: ProviderSettings,
  act: () => Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await act();
  } catch (error) {
    onFault(error);
    return undefined;
  }
}
