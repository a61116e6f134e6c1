import { say } from "../words/say.ts";

/** Takes a line away; `about` is said to who does not see where it stands. */
export function RemoveButton({ about, onRemove }: { readonly about: string; readonly onRemove: () => void }) {
  return (
    <button type="button" className="button quiet no-print" onClick={onRemove}>
      {say("effect.remove")} <span className="visually-hidden">{about}</span>
    </button>
  );
}
