import { z } from "zod";
import { accountRoute } from "./account-route.ts";

/** Apart from the other routes: every page asks it first, and few pages ask the others. */
export const signInStateRoute = accountRoute({
  who: "anyone",
  method: "GET",
  path: "/api/sign-in",
  summary: "Whether this server has a login, who is signed in, and by what one can sign in",
  body: "none",
  answer: {
    json: z.object({
      isServer: z.boolean(),
      account: z.object({ email: z.string(), name: z.string() }).optional(),
      sendsLetters: z.boolean(),
      provider: z.string().optional(),
    }),
  },
  refusals: [],
});
