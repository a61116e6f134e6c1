/** Has the person sign in again over the page; true once they are, false when they put it off. */
export type SignInAgain = () => Promise<boolean>;

let ask: SignInAgain | undefined;
let asking: Promise<boolean> | undefined;

/** What is done when a session ended in the middle of work. */
export function whenSignedOut(act: SignInAgain): void {
  ask = act;
}

/** Asks once, however many calls were refused at the same time. */
export function signInAgain(): Promise<boolean> {
  asking ??= (ask?.() ?? Promise.resolve(false)).finally(() => {
    asking = undefined;
  });
  return asking;
}
