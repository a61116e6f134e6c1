import type { FastifyInstance } from "fastify";
import type { LinkPage } from "../http/link-door.ts";
import { type PhoneFiles, servePhoneScripts } from "../phone/phone-scripts.ts";
import { takeFieldBodies } from "./field-body.ts";
import type { FieldHouse } from "./field-house.ts";
import { languagesOf } from "./own-languages.ts";
import { fieldPages } from "./pages.ts";

export interface FieldSetting {
  readonly act: FieldHouse["act"];
  /** Where an installation puts languages of its own. */
  readonly dataFolder: string;
  /** Without them, the pages work as bare forms. */
  readonly phoneFiles: PhoneFiles | undefined;
  /** Told of a file of the data folder that cannot be used, and why. */
  readonly tell: (file: string, fault: string) => void;
}

/** Opens the pages for people without an account in a plug-in of their own; `serve` puts them behind their links. */
export async function openFieldPages(
  app: FastifyInstance,
  { act, dataFolder, phoneFiles, tell }: FieldSetting,
  serve: (plugin: FastifyInstance, pages: readonly LinkPage[]) => void,
): Promise<void> {
  const languages = languagesOf(dataFolder, tell);
  await app.register(async (plugin) => {
    takeFieldBodies(plugin);
    serve(plugin, fieldPages({ act, languages, scripts: servePhoneScripts(plugin, phoneFiles, "terrain") }));
  });
}
