import { useEffect, useState } from "react";
import { PageDialog } from "../parts/page-dialog.tsx";
import { say } from "../words/say.ts";
import { SignInForm } from "./sign-in-form.tsx";
import { whoIsSignedIn } from "./sign-in-state.ts";

/**
 * Signs the same person in again, over the page they were working on: what was on its way is sent afterwards. Somebody
 * else who signs in starts from a page of their own.
 */
export function SignInAgain(props: { readonly email: string; readonly onEnd: (isBack: boolean) => void }) {
  const { email, onEnd } = props;
  const [putOff] = useState(() => () => onEnd(false));
  useEffect(() => {
    const look = async () => {
      if ((await whoIsSignedIn()) === email) onEnd(true);
    };
    window.addEventListener("focus", look);
    return () => window.removeEventListener("focus", look);
  }, [email, onEnd]);
  return (
    <PageDialog role="dialog" title={say("accounts.again.title")} className="card dialog" onClose={putOff}>
      <p>{say("accounts.again.why", { email })}</p>
      <SignInForm
        email={email}
        onSignedIn={(who) => {
          if (who === email) onEnd(true);
          else window.location.assign("/");
        }}
      />
      <p>
        <button type="button" className="button quiet" onClick={putOff}>
          {say("accounts.again.later")}
        </button>
      </p>
    </PageDialog>
  );
}
