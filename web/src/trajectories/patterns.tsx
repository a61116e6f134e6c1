import type { Family } from "./families.ts";

/** How a family is filled: a ground, and strokes over it that tell it from the others without color. */
const fills: Readonly<
  Record<Family, { readonly ground: string; readonly strokes?: string; readonly ink?: string }>
> = {
  permanentFullTime: { ground: "#0b5d5a" },
  permanentPartTime: { ground: "#5d9a94", strokes: "M0,3H6", ink: "#ffffff" },
  fixedTerm: { ground: "#d8c6a4", strokes: "M-1,1L1,-1M0,6L6,0M5,7L7,5", ink: "#6b4a12" },
  otherContract: { ground: "#c9d3dc", strokes: "M3,0V6", ink: "#4c5f70" },
  absence: { ground: "#e9dff3", strokes: "M0,0L6,6M6,0L0,6", ink: "#6b3fa0" },
  gone: { ground: "#3a3f45" },
  untold: { ground: "#ffffff", strokes: "M2,2h1.6v1.6h-1.6z", ink: "#51606e" },
  notYet: { ground: "#fbfaf7" },
};

/** The fills of a picture; `prefix` keeps those of several pictures apart. */
export function FamilyPatterns(props: { readonly prefix: string; readonly families: readonly Family[] }) {
  return (
    <defs>
      {props.families.map((family) => {
        const { ground, strokes, ink } = fills[family];
        return (
          <pattern
            key={family}
            id={`${props.prefix}-${family}`}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
          >
            <rect width="6" height="6" fill={ground} />
            {strokes === undefined ? null : <path d={strokes} stroke={ink} strokeWidth="1.2" fill="none" />}
          </pattern>
        );
      })}
    </defs>
  );
}

export const fillOf = (prefix: string, family: Family): string => `url(#${prefix}-${family})`;
