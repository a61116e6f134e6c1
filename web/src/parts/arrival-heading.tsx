import { type ReactNode, useEffect, useRef } from "react";

/** A heading that takes the keyboard when it comes: what the person asked for starts here. */
export function ArrivalHeading(props: { readonly id?: string; readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 {...(props.id === undefined ? {} : { id: props.id })} ref={heading} tabIndex={-1}>
      {props.children}
    </h2>
  );
}
