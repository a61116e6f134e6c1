import type { CategoryPreview } from "../../../core/src/categories/public.ts";
import { writeCount, writeShare } from "../words/format.ts";
import { say } from "../words/say.ts";

type Size = CategoryPreview["size"];

/** How many are in, out, and not known: a figure, a bar and its legend. */
export function SizeBar(props: { readonly size: Size }) {
  const { size } = props;
  const parts = [
    { key: "in", count: size.in, word: say("categories.lab.sizeIn") },
    { key: "out", count: size.out, word: say("categories.lab.sizeOut") },
    { key: "unknown", count: size.unknown, word: say("categories.lab.sizeUnknown") },
  ];
  return (
    <div className="stack">
      <p>
        <span className="figure-number">{writeCount(size.in)}</span> {say("categories.lab.sizeIn")}
      </p>
      <p className="soft">{writeSizeShare(size)}</p>
      <ShareBar size={size} />
      <ul className="legend small">
        {parts.map(({ key, count, word }) => (
          <li key={key}>
            <i className={`bar-${key}`} /> {writeCount(count)} {word}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The bar alone, with its sentence for those who do not see it. */
export function ShareBar(props: { readonly size: Size }) {
  const { size } = props;
  const counts = { in: size.in, out: size.out, unknown: size.unknown };
  return (
    <div className="share-bar" role="img" aria-label={say("categories.lab.bar", counts)}>
      {Object.entries(counts).map(([key, count]) => (
        <span
          key={key}
          className={`bar-${key} moves`}
          style={{ width: `${(100 * count) / Math.max(1, size.concerned)}%` }}
        />
      ))}
    </div>
  );
}

function writeSizeShare(size: Size): string {
  const { share } = size;
  if (share.kind === "exact")
    return say("categories.lab.share", { share: writeShare(share.value), count: size.concerned });
  if (share.kind === "notEstimable") return say("categories.view.notEstimable");
  const [min, max] = [writeShare(share.min), writeShare(share.max)];
  return say("categories.lab.shareBetween", { min, max, count: size.concerned });
}
