import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";

/**
 * A dialog over the page. The keyboard stays in it, and goes back where it was; Escape and the page behind close it.
 * An `alertdialog` gives the keyboard to its first choice, which must be the one that loses nothing.
 */
export function PageDialog(props: {
  readonly role: "dialog" | "alertdialog";
  readonly title: string;
  /** Beside the title. */
  readonly act?: ReactNode;
  readonly className: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { role, onClose } = props;
  const title = useId();
  const shown = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = shown.current;
    if (dialog === null) return;
    dialog.showModal();
    if (role === "dialog") dialog.focus();
    return () => dialog.close();
  }, [role]);
  useEffect(() => {
    const dialog = shown.current;
    const close = (event: Event) => {
      // The browser would take the dialog away by itself: what is shown stays the choice of the page.
      event.preventDefault();
      onClose();
    };
    const closeFromBehind = (event: MouseEvent) => (event.target === dialog ? onClose() : undefined);
    dialog?.addEventListener("cancel", close);
    dialog?.addEventListener("mousedown", closeFromBehind);
    return () => {
      dialog?.removeEventListener("cancel", close);
      dialog?.removeEventListener("mousedown", closeFromBehind);
    };
  }, [onClose]);
  // At the end of the page: in a tab that is hidden it would hold the page without being seen.
  return createPortal(
    <dialog ref={shown} className={props.className} role={role} aria-labelledby={title} tabIndex={-1}>
      <div className="stack">
        <div className="dialog-head">
          <h2 id={title}>{props.title}</h2>
          {props.act}
        </div>
        {props.children}
      </div>
    </dialog>,
    document.body,
  );
}
