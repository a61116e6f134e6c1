import { Notice } from "../parts/notice.tsx";
import { say } from "../words/say.ts";
import type { PastedTable } from "./read-table.ts";

/** Cells named one by one before the others are counted. */
const mostNamed = 8;

/** What a pasted block became, what of it was not understood, and the way back. */
export function PasteNotice(props: { readonly pasted: PastedTable; readonly onUndo: () => void }) {
  const { count, unread } = props.pasted;
  const others = unread.length - mostNamed;
  return (
    <Notice tone="unsure">
      <p>{say("visit.people.pasted", { count })}</p>
      {unread.length === 0 ? null : (
        <>
          <p>{say("visit.people.unread", { count: unread.length })}</p>
          <ul>
            {unread.slice(0, mostNamed).map(({ line, text }) => (
              <li key={`${line} ${text}`}>
                {say("visit.people.unreadCell", { line, text: text.slice(0, 80) })}
              </li>
            ))}
            {others > 0 ? <li>{say("visit.people.unreadMore", { count: others })}</li> : null}
          </ul>
        </>
      )}
      <p>
        <button type="button" className="button" onClick={props.onUndo}>
          {say("visit.people.undo")}
        </button>
      </p>
    </Notice>
  );
}
