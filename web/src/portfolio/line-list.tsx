import { useCallback, useRef, useState } from "react";
import type { PortfolioLine } from "../../../core/src/portfolio/public.ts";
import { say } from "../words/say.ts";
import { LineCard } from "./line-card.tsx";
import type { CallNote } from "./use-portfolio.ts";

/** Keeps the note of a call; the promise is done once it is on this device. */
export type KeepCall = (line: PortfolioLine, note: CallNote) => Promise<unknown>;

/** Firms of a list, the first ones, with the others on demand. After a call the keyboard moves on to the next firm. */
export function LineList(props: {
  readonly lines: readonly PortfolioLine[];
  readonly shownAtOnce: number;
  readonly keep: KeepCall;
}) {
  const { lines, shownAtOnce, keep } = props;
  const [shown, setShown] = useState(shownAtOnce);
  const [open, setOpen] = useState<string>();
  const [keeping, setKeeping] = useState<string>();
  const [next, setNext] = useState<string>();
  const latest = useRef(lines);
  latest.current = lines;
  const onKeep = useCallback(
    (line: PortfolioLine, note: CallNote) => {
      const order = latest.current;
      const after = order[order.findIndex(({ key }) => key === line.key) + 1]?.key;
      setKeeping(line.key);
      keep(line, note).then(
        () => {
          setKeeping(undefined);
          setOpen(undefined);
          setNext(after);
        },
        () => setKeeping(undefined),
      );
    },
    [keep],
  );
  const onOpen = useCallback((key: string | undefined) => {
    setNext(undefined);
    setOpen(key);
  }, []);
  return (
    <>
      <ul className="lines">
        {lines.slice(0, shown).map((line) => (
          <LineCard
            key={line.key}
            line={line}
            isOpen={open === line.key}
            isKeeping={keeping === line.key}
            isNext={next === line.key}
            onOpen={onOpen}
            onKeep={onKeep}
          />
        ))}
      </ul>
      {lines.length <= shown ? null : (
        <p>
          <button type="button" className="button quiet" onClick={() => setShown(shown + 40)}>
            {say("portfolio.more", { count: Math.min(40, lines.length - shown) })}
          </button>
        </p>
      )}
    </>
  );
}
