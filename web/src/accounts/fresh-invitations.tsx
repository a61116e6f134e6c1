import { Notice } from "../parts/notice.tsx";
import { say } from "../words/say.ts";

/** An invitation just made: with the address to hand over, unless it left by mail. */
export interface FreshInvitation {
  readonly email: string;
  readonly address: string | undefined;
}

/** Links that are shown once, each until its page is left: another invitation does not take their place. */
export function FreshInvitations({ made }: { readonly made: readonly FreshInvitation[] }) {
  if (made.length === 0) return null;
  return (
    <Notice tone="unsure">
      {made.map(({ email, address }) =>
        address === undefined ? (
          <p key={email}>{say("accounts.invite.mailed", { email })}</p>
        ) : (
          <div key={email} className="stack">
            <p>{say("accounts.invite.handOver", { email })}</p>
            <label className="field">
              <span className="label">{say("accounts.invite.link", { email })}</span>
              <input type="text" readOnly value={address} onFocus={(event) => event.target.select()} />
            </label>
          </div>
        ),
      )}
    </Notice>
  );
}
