/** A titled list; nothing when it has no line. */
export function LineList(props: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly isOrdered?: true;
}) {
  if (props.lines.length === 0) return null;
  const lines = props.lines.map((line) => <li key={line}>{line}</li>);
  return (
    <section>
      <h2>{props.title}</h2>
      {props.isOrdered ? <ol>{lines}</ol> : <ul>{lines}</ul>}
    </section>
  );
}
