import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { FastifyInstance } from "fastify";
import {
  type AnswerLanguage,
  answerLanguages,
  ownAnswerLanguageSchema,
} from "../../../core/src/answers/index.ts";
import { networkOf } from "../http/wrong-tokens.ts";
import { type PhoneFiles, servePhoneScripts } from "../phone/phone-scripts.ts";
import type { AnswerHouse } from "./answer-house.ts";
import { serveAnswerPages } from "./pages.ts";

export interface AnswerSetting extends Omit<AnswerHouse, "languages" | "scripts" | "networkOf"> {
  /** Where an installation puts languages of its own: "languages/answers/uk.json". */
  readonly dataFolder: string;
  readonly phoneFiles: PhoneFiles | undefined;
  /** Told of a file of the data folder that cannot be used, and why. */
  readonly tell: (file: string, fault: string) => void;
}

/** Opens the answering pages in a plug-in of their own. */
export async function openAnswerPages(
  app: FastifyInstance,
  { dataFolder, phoneFiles, tell, ...house }: AnswerSetting,
): Promise<void> {
  const languages = languagesOf(dataFolder, tell);
  await app.register(async (pages) => {
    const files =
      phoneFiles === undefined ? undefined : { page: phoneFiles.answers, keeper: phoneFiles.keeper };
    const scripts = servePhoneScripts(pages, files, "reponses");
    serveAnswerPages(pages, { ...house, languages, scripts, networkOf: ({ ip }) => networkOf(ip) });
  });
}

/** The languages of the house, and those of the installation: one of the same code takes its place. */
function languagesOf(
  dataFolder: string,
  tell: AnswerSetting["tell"],
): readonly [AnswerLanguage, ...AnswerLanguage[]] {
  const folder = path.join(dataFolder, "languages", "answers");
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];
  const byCode = new Map(answerLanguages.map((language) => [language.code, language]));
  for (const name of names.toSorted()) {
    const read = readLanguage(path.join(folder, name));
    if (typeof read === "string") tell(`languages/answers/${name}`, read);
    else byCode.set(read.code, read);
  }
  const [first = answerLanguages[0], ...others] = byCode.values();
  return [first, ...others];
}

/** The language of a file, or what is wrong with it. */
function readLanguage(file: string): AnswerLanguage | string {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // Whatever is wrong with the file, the schema refuses what is not a language.
  }
  const read = ownAnswerLanguageSchema.safeParse(content);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path: place, message }) => `${place.join(".")}: ${message}`);
  return faults.slice(0, 3).join("; ");
}
