import Papa from "papaparse";
import { say } from "../say.ts";
import { UnusableArguments } from "../terminal/terminal.ts";

/**
 * Names between commas, as one line of a CSV: a name with a comma stands between double quotes. Throws
 * UnusableArguments when the quotes of an option do not match.
 */
export function splitNames(option: string, text: string): string[] {
  // Spaces that people put after commas would hide the quote that follows from the reader.
  const compact = text.trim().replaceAll(/,\s+(?=")/g, ",");
  const { data: lines, errors } = Papa.parse<string[]>(compact, { delimiter: ",", newline: "\n" });
  if (errors.length > 0) throw new UnusableArguments(say("command.estimate.badList", { option, text }));
  return lines.flat().flatMap((name) => (name.trim() === "" ? [] : [name.trim()]));
}
