import { useLocation } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { whenSignedOut } from "../http/signed-out.ts";
import { withWords } from "../words/open-words.ts";
import { say } from "../words/say.ts";
import { askSignInState, useSignInState, whoIsSignedIn } from "./sign-in-state.ts";

const openPage = withWords(["accounts"], () => import("./sign-in-page.tsx"));
const SignInPage = lazy(async () => ({ default: (await openPage()).SignInPage }));
const openDialog = withWords(["accounts"], () => import("./sign-in-again.tsx"));
const SignInAgain = lazy(async () => ({ default: (await openDialog()).SignInAgain }));

/** Pages that people reach before they are signed in. */
const openPages: readonly string[] = ["/connexion", "/connexion/lien", "/connexion/retour", "/invitation"];

/**
 * The pages, once somebody is signed in or no login is needed; otherwise the way to sign in. A session that ends later
 * is begun again over the page, which stays as it is.
 */
export function SignInGate(props: { readonly frame: ReactNode; readonly page: ReactNode }) {
  const { pathname } = useLocation();
  const state = useSignInState();
  useEffect(() => void askSignInState(), []);
  const isOpen = openPages.includes(pathname.replace(/(.)\/+$/, "$1"));
  if (isOpen) return <Bare>{props.page}</Bare>;
  if (state === undefined) return null;
  if (state !== "outOfReach" && state.isServer && state.account === undefined) {
    return (
      <Bare>
        <SignInPage />
      </Bare>
    );
  }
  const email = state === "outOfReach" ? undefined : state.account?.email;
  return (
    <>
      {props.frame}
      <Again email={email} />
    </>
  );
}

/** A page without menu: there is nothing to go to yet. */
function Bare({ children }: { readonly children: ReactNode }) {
  return (
    <main className="main alone" id="content" tabIndex={-1}>
      <p className="brand">
        <img src="/icon.svg" alt="" width={32} height={32} />
        {say("app.name")}
      </p>
      <Suspense fallback={<p role="status">{say("app.loading")}</p>}>{children}</Suspense>
    </main>
  );
}

/** The dialog, while a call waits for the person to be back. */
function Again({ email }: { readonly email: string | undefined }) {
  const [waiting, setWaiting] = useState<(isBack: boolean) => void>();
  useEffect(() => {
    whenSignedOut(async () => {
      // Somebody may have signed in again in another window.
      if (email === undefined || (await whoIsSignedIn()) === email) return email !== undefined;
      const { promise, resolve } = Promise.withResolvers<boolean>();
      setWaiting(() => resolve);
      return promise.finally(() => setWaiting(undefined));
    });
  }, [email]);
  if (waiting === undefined || email === undefined) return null;
  return (
    <Suspense fallback={null}>
      <SignInAgain email={email} onEnd={waiting} />
    </Suspense>
  );
}
