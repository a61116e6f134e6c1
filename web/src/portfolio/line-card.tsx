import { Link } from "@tanstack/react-router";
import { memo, useEffect, useRef } from "react";
import type { PortfolioLine } from "../../../core/src/portfolio/public.ts";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { CallForm } from "./call-form.tsx";
import type { CallNote } from "./use-portfolio.ts";
import { writeFirmFacts, writeReason, writeSuggestedCall } from "./write-portfolio.ts";

interface LineCardProps {
  readonly line: PortfolioLine;
  readonly isOpen: boolean;
  readonly isKeeping: boolean;
  /** The keyboard comes here: the firm before it was just called. */
  readonly isNext: boolean;
  readonly onOpen: (key: string | undefined) => void;
  readonly onKeep: (line: PortfolioLine, note: CallNote) => void;
}

/** A firm: three reasons, a call that may help, and the one gesture that notes it. */
export const LineCard = memo(function LineCard(props: LineCardProps) {
  const { line, isOpen, isKeeping, isNext, onOpen, onKeep } = props;
  const { key, label, reasons, calledOn } = line;
  // The last call, told as a reason, is not told again beside the button.
  const isCallTold = reasons.some(({ kind }) => kind === "lastCall");
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isNext) button.current?.focus();
  }, [isNext]);
  return (
    <li className="line">
      <div className="line-head">
        <h3>
          <Link to="/portefeuille/$line" params={{ line: key }}>
            {label}
          </Link>
        </h3>
        <p className="soft small">{writeFirmFacts(line)}</p>
      </div>
      <ul className="reasons">
        {reasons.map((reason) => (
          <li key={reason.kind}>{writeReason(reason)}</li>
        ))}
      </ul>
      {line.pile === "goesOn" ? null : <p className="suggested">{writeSuggestedCall(line)}</p>}
      {isOpen ? (
        <CallForm
          label={label}
          isKeeping={isKeeping}
          onKeep={(note) => onKeep(line, note)}
          onCancel={() => onOpen(undefined)}
        />
      ) : (
        <div className="row">
          <button type="button" className="button" ref={button} onClick={() => onOpen(key)}>
            {say("portfolio.called")} <span className="visually-hidden">{label}</span>
          </button>
          {calledOn.known && !isCallTold ? (
            <span className="soft small">{say("portfolio.calledOn", { day: writeDay(calledOn.value) })}</span>
          ) : null}
        </div>
      )}
    </li>
  );
});
