import { commandList, type ListedCommand } from "../../cli/src/command-list.ts";
import { writeOption } from "../../cli/src/terminal/option-table.ts";
import { writeUsage } from "../../cli/src/terminal/write-help.ts";
import { pageWords } from "./words.fr.ts";
import { pageOf, tableOf } from "./write-page.ts";

/** Every command of the line with its options, as their help says it. */
export async function commandLinePage(): Promise<string> {
  const sections = await Promise.all(commandList.map(sectionOf));
  return pageOf(pageWords.generated, [
    pageWords.commandsTitle,
    pageWords.commandsLead,
    tableOf(pageWords.statusHead, pageWords.statusRows),
    ...sections.flat(),
  ]);
}

async function sectionOf(listed: ListedCommand): Promise<readonly string[]> {
  const command = await listed.load();
  const rows = Object.entries(command.options).map(([name, option]) => [
    `\`${writeOption(name, option)}\``,
    option.about,
  ]);
  const usage = ["```", writeUsage(listed.name, command), "```"].join("\n");
  const title = `## ${listed.name}`;
  const summary = `${listed.summary.charAt(0).toUpperCase()}${listed.summary.slice(1)}.`;
  return [title, summary, usage, ...(rows.length === 0 ? [] : [tableOf(pageWords.optionsHead, rows)])];
}
