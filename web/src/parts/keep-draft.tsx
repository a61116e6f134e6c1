import { useBlocker } from "@tanstack/react-router";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { say } from "../words/say.ts";

/** Asks before leaving a page whose work is not saved, by a link as by closing the window. */
export function KeepDraft({ isChanged }: { readonly isChanged: boolean }) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => isChanged && current.pathname !== next.pathname,
    enableBeforeUnload: isChanged,
    withResolver: true,
  });
  return (
    <ModalOverlay
      isOpen={status === "blocked"}
      onOpenChange={(isOpen) => (isOpen ? undefined : reset?.())}
      isDismissable
      className="veil"
    >
      <Modal className="card dialog">
        <Dialog role="alertdialog" className="stack">
          <Heading slot="title" level={2}>
            {say("app.leave.title")}
          </Heading>
          <p>{say("app.leave.why")}</p>
          <div className="row">
            {/* The keyboard begins on the choice that loses nothing. */}
            <Button autoFocus className="button primary" onPress={() => reset?.()}>
              {say("app.leave.stay")}
            </Button>
            <Button className="button danger" onPress={() => proceed?.()}>
              {say("app.leave.leave")}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
