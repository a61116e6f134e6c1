import { Fragment, useId } from "react";
import type { ReportBlock, ReportDocument, ReportNotes } from "../../../core/src/reports/public.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";

/** A document of a project on screen, word for word: what is read here is what the files hold. */
export function ReportPaper({
  document,
  label,
}: {
  readonly document: ReportDocument;
  readonly label: string;
}) {
  const { kicker, title, notice, lead, sections, notKnown, sources, colophon } = document;
  return (
    <article className="paper" aria-label={label}>
      <header>
        <p className="paper-kicker">{kicker}</p>
        <h3>{title}</h3>
        {notice === undefined ? null : (
          <p>
            <strong>{notice}</strong>
          </p>
        )}
        <p>{lead}</p>
      </header>
      {sections.map(({ heading, blocks }) => (
        <section key={heading}>
          <h4>{heading}</h4>
          {keyed(blocks).map(([key, block]) => (
            <Block key={key} block={block} />
          ))}
        </section>
      ))}
      <Notes notes={notKnown} />
      <Notes notes={sources} />
      <footer className="soft">
        {colophon.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </article>
  );
}

function Notes({ notes: { heading, lines } }: { readonly notes: ReportNotes }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h4>{heading}</h4>
      <List lines={lines} />
    </section>
  );
}

/** Blocks by their place: they have no name, and a document never moves them. */
function keyed<Part>(parts: readonly Part[]): readonly (readonly [string, Part])[] {
  return parts.map((part, place) => [String(place), part] as const);
}

function Block({ block }: { readonly block: ReportBlock }) {
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
      return <List lines={block.lines} />;
    case "definitions":
      return <Definitions pairs={block.pairs} />;
    case "blank":
      return <Blank label={block.label} lines={block.lines} />;
    case "keyFigures":
      return (
        <Definitions pairs={block.figures.map(({ figure, label }) => ({ term: label, text: figure }))} />
      );
    case "table":
      return <PaperTable block={block} />;
    case "figure":
    case "intervals":
      return <p>{block.alternative}</p>;
    case "drawings":
      return <Drawings lines={block.lines} />;
  }
}

function List({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="paper-list">
      {keyed(lines).map(([key, line]) => (
        <li key={key}>
          <Lines text={line} />
        </li>
      ))}
    </ul>
  );
}

function Definitions(props: { readonly pairs: readonly { readonly term: string; readonly text: string }[] }) {
  return (
    <dl className="paper-pairs">
      {keyed(props.pairs).map(([key, { term, text }]) => (
        <div key={key}>
          <dt>{term}</dt>
          <dd>
            <Lines text={text} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Blank({ label, lines }: { readonly label: string; readonly lines: number }) {
  return (
    <div className="paper-field">
      <p>
        <strong>{label}</strong>
      </p>
      {keyed(Array.from({ length: lines })).map(([key]) => (
        <div key={key} className="paper-line" />
      ))}
    </div>
  );
}

function PaperTable(props: { readonly block: Extract<ReportBlock, { readonly kind: "table" }> }) {
  const { caption, head, rows } = props.block;
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

/** The words say it all: the drawings are for the eye alone. */
function Drawings(props: { readonly lines: readonly { readonly path: string; readonly text: string }[] }) {
  return (
    <ul className="paper-drawings">
      {keyed(props.lines).map(([key, { path, text }]) => (
        <li key={key}>
          <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <path d={path} />
          </svg>
          <span>
            <Lines text={text} />
          </span>
        </li>
      ))}
    </ul>
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
