import { say } from "../words/say.ts";

const moveKeyboardTo = (button: HTMLButtonElement | null) => button?.focus();

/** Asks once more before something that is not undone; the keyboard is on the answer that changes nothing. */
export function Question(props: {
  readonly text: string;
  readonly isBusy: boolean;
  readonly onNo: () => void;
  readonly onYes: () => void;
}) {
  return (
    <>
      <p>{props.text}</p>
      <div className="row">
        <button type="button" className="button" ref={moveKeyboardTo} onClick={props.onNo}>
          {say("accounts.invitations.no")}
        </button>
        <button type="button" className="button danger" disabled={props.isBusy} onClick={props.onYes}>
          {say("accounts.invitations.yes")}
        </button>
      </div>
    </>
  );
}
