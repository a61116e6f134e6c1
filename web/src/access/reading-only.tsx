import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import type { UseCase } from "../../../core/src/access/public.ts";
import { Notice } from "../parts/notice.tsx";
import { say } from "../words/say.ts";
import { useMayHere } from "./use-may-here.ts";

/** How a page that one may fill is shown to somebody who may only read it. */
export interface Reading {
  readonly isReadOnly: boolean;
  /** To be called instead of a change: it says that nothing was changed. */
  refuseChange(): void;
  /** Said above the page, before anybody types. */
  readonly notice: ReactNode;
}

/** Whether the person may only read the place on screen, told by what the server said that they may do there. */
export function useReading(editing: UseCase): Reading {
  const isReadOnly = useMayHere(editing) === false;
  const [hasTried, setTried] = useState(false);
  return {
    isReadOnly,
    refuseChange: () => setTried(true),
    notice: isReadOnly ? <ReadOnlyNotice hasTried={hasTried} /> : null,
  };
}

/** The page of somebody who may change all of it, as on a device without account. */
export const openReading: Reading = { isReadOnly: false, refuseChange: () => {}, notice: null };

function ReadOnlyNotice({ hasTried }: { readonly hasTried: boolean }) {
  return (
    <Notice tone="unsure">
      <p>{say("access.readOnly.here")}</p>
      {hasTried ? <p>{say("access.readOnly.tried")}</p> : null}
    </Notice>
  );
}

const writtenIn = "input:is([type=text], [type=search], [type=number], [type=email], :not([type])), textarea";
const chosenIn =
  "select, input:is([type=checkbox], [type=radio], [type=range], [type=file], [type=date], [type=time])";

/**
 * The same fields for somebody who only reads: what is written stays readable and can be selected, what is chosen is
 * shown and cannot be chosen. Fields inside `data-looks` change what is shown and nothing else: they stay open.
 */
export function ReadingOnly(props: { readonly isReadOnly: boolean; readonly children: ReactNode }) {
  const { isReadOnly } = props;
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = frame.current;
    if (!isReadOnly || place === null) return;
    closeFields(place);
    const watch = new MutationObserver(() => closeFields(place));
    watch.observe(place, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [isReadOnly]);
  return (
    <div className="page" ref={frame}>
      {props.children}
    </div>
  );
}

function closeFields(place: HTMLElement): void {
  for (const field of place.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(writtenIn)) {
    if (field.closest("[data-looks]") === null) field.readOnly = true;
  }
  for (const field of place.querySelectorAll<HTMLInputElement | HTMLSelectElement>(chosenIn)) {
    if (field.closest("[data-looks]") === null) field.disabled = true;
  }
}
