import { CallRefused } from "../http/call.ts";
import { say, sayOr } from "../words/say.ts";
import { Notice } from "./notice.tsx";

/** The sentence of a refusal: the room's own, or one every room shares. */
export function RefusalNotice(props: {
  readonly error: unknown;
  readonly room: string;
  readonly onRetry?: () => void;
}) {
  const code = props.error instanceof CallRefused ? props.error.refusal.code : "unexpected";
  const values = props.error instanceof CallRefused ? textValues(props.error.refusal) : {};
  const shared = sayOr(`app.refusal.${code}`, "app.refusal.unexpected", values);
  const own = sayOr(`${props.room}.refusal.${code}`, "app.refusal.unexpected", values);
  const hasOwn = own !== say("app.refusal.unexpected");
  return (
    <Notice tone="stop">
      <p>{hasOwn ? own : shared}</p>
      {props.onRetry === undefined ? null : (
        <p>
          <button type="button" className="button" onClick={props.onRetry}>
            {say("app.retry")}
          </button>
        </p>
      )}
    </Notice>
  );
}

function textValues(refusal: Readonly<Record<string, unknown>>): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(refusal)) {
    if (typeof value === "string" || typeof value === "number") values[name] = value;
  }
  return values;
}
