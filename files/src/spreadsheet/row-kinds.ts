const totalForm = /^(?:(?:sous[\s-]?)?tota(?:l|ux)|moyenne|effectif|nombre (?:de|d')|nb (?:de )?salari)/i;

/** True for a row of totals, told by its first filled cell. */
export function isTotalRow(cells: readonly string[]): boolean {
  return totalForm.test(cells.find((cell) => cell.trim() !== "")?.trim() ?? "");
}

/** True for a row that says the headings again, as printed exports do on every page. */
export function repeatsHeadings(cells: readonly string[], headings: readonly string[]): boolean {
  let [named, same] = [0, 0];
  for (let index = 0; index < headings.length; index++) {
    const heading = headings[index] ?? "";
    if (heading === "") continue;
    named += 1;
    if ((cells[index] ?? "").trim() === heading) same += 1;
    else if (index === 0 && headings.length > 2) return false;
  }
  return named >= 2 && same >= named * 0.8;
}
