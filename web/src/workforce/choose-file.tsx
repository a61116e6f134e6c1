import { Button, DropZone, FileTrigger } from "react-aria-components";
import { say } from "../words/say.ts";

/** Asks for a file, by the button or by dropping it. */
export function ChooseFile(props: { readonly onChoose: (file: File) => void }) {
  return (
    <DropZone
      className="card drop-zone"
      onDrop={(event) => {
        const dropped = event.items.find((entry) => entry.kind === "file");
        if (dropped?.kind === "file") void dropped.getFile().then(props.onChoose);
      }}
    >
      <FileTrigger
        onSelect={(files) => {
          const chosen = files?.[0];
          if (chosen !== undefined) props.onChoose(chosen);
        }}
      >
        <Button className="button primary">{say("workforce.files.choose")}</Button>
      </FileTrigger>
      <p className="soft">{say("workforce.files.drop")}</p>
    </DropZone>
  );
}
