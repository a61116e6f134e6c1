/** A page of Markdown: its title, the mark that it is generated, its other blocks. */
export function pageOf(generated: string, [title = "", ...blocks]: readonly string[]): string {
  return `${[title, generated, ...blocks].join("\n\n")}\n`;
}

/** A table of Markdown; a bar in a cell is escaped. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
