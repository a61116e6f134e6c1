import { Fragment, useId } from "react";
import type { PracticalBlock, PracticalDocument } from "../../../core/src/training/public.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";

/** A printed document on screen, word for word: what is read here is what the files hold. */
export function PracticalPaper({
  document,
  label,
}: {
  readonly document: PracticalDocument;
  readonly label: string;
}) {
  const { kicker, title, subtitle, lead, letters, sections, colophon } = document;
  return (
    <article className={`paper ${letters}`} aria-label={label}>
      <header>
        {kicker === "" ? null : <p className="paper-kicker">{kicker}</p>}
        <h3>{title}</h3>
        <p>
          <strong>{subtitle}</strong>
        </p>
        <p>{lead}</p>
      </header>
      {sections.map(({ heading, startsPage, blocks }) => (
        <section key={heading} className={startsPage ? "starts-page" : undefined}>
          <h4>{heading}</h4>
          {keyed(blocks).map(([key, block]) => (
            <PaperBlock key={key} block={block} />
          ))}
        </section>
      ))}
      <footer className="soft">
        {colophon.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </article>
  );
}

/** Blocks by their place: they have no name, and a document never moves them. */
function keyed<Part>(parts: readonly Part[]): readonly (readonly [string, Part])[] {
  return parts.map((part, place) => [String(place), part] as const);
}

function PaperBlock({ block }: { readonly block: PracticalBlock }) {
  switch (block.kind) {
    case "paragraph":
      return (
        <p>
          <Lines text={block.text} />
        </p>
      );
    case "note":
      return (
        <p className="paper-note">
          <Lines text={block.text} />
        </p>
      );
    case "list":
      return <PaperList block={block} />;
    case "field":
      return <PaperField block={block} />;
    case "table":
      return <PaperTable block={block} />;
    case "picture":
      return <p className="paper-note">{block.alternative}</p>;
  }
}

type BlockOf<Kind extends PracticalBlock["kind"]> = Extract<PracticalBlock, { readonly kind: Kind }>;

function PaperList({ block }: { readonly block: BlockOf<"list"> }) {
  const List = block.mark === "number" ? "ol" : "ul";
  return (
    <List className={`paper-list ${block.mark}`}>
      {keyed(block.lines).map(([key, line]) => (
        <li key={key}>{line}</li>
      ))}
    </List>
  );
}

/** What is not known is a line to write on. */
function PaperField({ block: { label, text, blankLines } }: { readonly block: BlockOf<"field"> }) {
  return (
    <div className="paper-field">
      <p>
        <strong>{label}</strong> {text === "" ? null : <Lines text={text} />}
      </p>
      {text === ""
        ? keyed(Array.from({ length: blankLines })).map(([key]) => <div key={key} className="paper-line" />)
        : null}
    </div>
  );
}

function PaperTable({ block: { caption, head, rows } }: { readonly block: BlockOf<"table"> }) {
  const id = useId();
  return (
    <>
      <p className="paper-caption" id={id}>
        {caption}
      </p>
      <ScrollTable label={caption}>
        <table aria-labelledby={id}>
          <thead>
            <tr>
              {head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keyed(rows).map(([key, [first = "", ...cells]]) => (
              <tr key={key}>
                <th scope="row">
                  <Lines text={first} />
                </th>
                {keyed(cells).map(([place, cell]) => (
                  <td key={place}>
                    <Lines text={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
    </>
  );
}

/** A text with its line breaks. */
function Lines({ text }: { readonly text: string }) {
  return keyed(text.split("\n")).map(([key, line]) => (
    <Fragment key={key}>
      {key === "0" ? null : <br />}
      {line}
    </Fragment>
  ));
}
