import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { type HandoverKind, handoverKinds } from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";

/**
 * One tab for each reader, moved through with the arrows. Not those of the library of components: with its presses and
 * focus scopes they would make the view too heavy for a device without network.
 */
export function ReaderTabs(props: {
  readonly kind: HandoverKind;
  readonly onKind: (kind: HandoverKind) => void;
  readonly children: ReactNode;
}) {
  const { kind, onKind } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent) => {
    const place = placeAfter(event.key, handoverKinds.indexOf(kind));
    const next = place === undefined ? undefined : handoverKinds[place];
    if (next === undefined) return;
    event.preventDefault();
    onKind(next);
    list.current?.querySelector<HTMLElement>(`[data-kind="${next}"]`)?.focus();
  };
  return (
    <>
      <div className="tabs" role="tablist" aria-label={say("design.handover.readers")} ref={list}>
        {handoverKinds.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`${id}-${each}`}
            className="tab"
            data-kind={each}
            {...(each === kind ? { "data-selected": true, "aria-controls": `${id}-panel` } : {})}
            aria-selected={each === kind}
            tabIndex={each === kind ? 0 : -1}
            onClick={() => onKind(each)}
            onKeyDown={walk}
          >
            {say(`design.handover.reader.${each}`)}
          </button>
        ))}
      </div>
      <div className="page tab-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${kind}`}>
        {props.children}
      </div>
    </>
  );
}

/** The place that a key leads to, round the list. */
function placeAfter(key: string, place: number): number | undefined {
  const count = handoverKinds.length;
  if (key === "ArrowRight") return (place + 1) % count;
  if (key === "ArrowLeft") return (place + count - 1) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}
