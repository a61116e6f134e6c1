import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { visitShelf } from "./visit-home.tsx";

const moveKeyboardTo = (button: HTMLButtonElement | null) => button?.focus();

/** Erasing from the device asks once more, because nothing brings a visit back. */
export function EraseVisit(props: {
  readonly id: string;
  readonly firm: string;
  /** True when the organisation does not have the diagnosis as it is here. */
  readonly isOnlyHere?: boolean;
  readonly onErased: () => void;
}) {
  const firm = props.firm.trim() === "" ? say("visit.unnamed") : props.firm;
  const [isAsked, setAsked] = useState(false);
  const erasing = useMutation({
    mutationFn: () => visitShelf.remove(props.id),
    onSuccess: props.onErased,
  });
  if (!isAsked) {
    return (
      <p>
        <button type="button" className="button quiet" onClick={() => setAsked(true)}>
          {say("visit.erase.act")} <span className="visually-hidden">{firm}</span>
        </button>
      </p>
    );
  }
  return (
    <div className="stack" role="alertdialog" aria-label={say("visit.erase.act")}>
      <p>{say("visit.erase.sure", { firm })}</p>
      {props.isOnlyHere === true ? <p>{say("visit.erase.notSent")}</p> : null}
      <div className="row">
        {/* The keyboard is moved to the choice that loses nothing. */}
        <button type="button" className="button" ref={moveKeyboardTo} onClick={() => setAsked(false)}>
          {say("visit.erase.cancel")}
        </button>
        <button
          type="button"
          className="button danger"
          disabled={erasing.isPending}
          onClick={() => erasing.mutate()}
        >
          {say("visit.erase.yes")}
        </button>
      </div>
      {erasing.isError ? <RefusalNotice error={erasing.error} room="visit" /> : null}
    </div>
  );
}
