import { type Actor, may, type NotAllowed, notAllowed, type OrganisationStore } from "../access/index.ts";
import { type CategoryId, type CategoryStore, viewCategoryProfile } from "../categories/index.ts";
import { ruleFor } from "../disclosure/index.ts";
import type { Month } from "../kernel/calendar.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { mediaTypes, type PageFormat } from "./contract.ts";
import type { DocumentUnavailable, DocumentWriter, Say } from "./ports.ts";
import { writeCategoryPage } from "./write-category-page.ts";

export interface PublishCategoryPage {
  readonly category: CategoryId;
  readonly version: number;
  readonly month: Month;
  readonly format: PageFormat;
}

/** A page as a file, ready to be handed over. */
export interface PublishedPage {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** In order of precedence. */
export type PublishCategoryPageRefusal =
  | NotAllowed
  | { readonly code: "unknownCategory" }
  | { readonly code: "unknownVersion" }
  | { readonly code: "monthNotStored" }
  | DocumentUnavailable;

export interface PublishingHouse {
  readonly organisations: OrganisationStore;
  readonly categories: CategoryStore;
  readonly workforce: Parameters<typeof viewCategoryProfile>[0]["workforce"];
  readonly documents: DocumentWriter;
  readonly clock: Clock;
  readonly say: Say;
}

/** The page of one version of a category for one month, with the figures that others than HR may see. */
export async function publishCategoryPage(
  house: PublishingHouse,
  actor: Actor,
  command: PublishCategoryPage,
): Promise<Result<PublishedPage, PublishCategoryPageRefusal>> {
  if (!may(actor, "publishCategoryPage")) return refuse(notAllowed);
  const viewed = await viewCategoryProfile(house, actor, command);
  if (!viewed.ok) return viewed;
  const versions = await house.categories.versions(command.category);
  const definition = versions.find(({ version }) => version === command.version);
  if (definition === undefined) throw new Error("a profile was made of a version that is not stored");
  const organisations = await house.organisations.mine();
  const document = writeCategoryPage(
    {
      company: organisations.find(({ id }) => id === actor.organisation)?.name ?? "",
      definition,
      profile: viewed.value,
      month: command.month,
      today: house.clock.today(),
      rule: ruleFor("others"),
    },
    house.say,
  );
  const name = `categorie-v${command.version}-${command.month}.${command.format}`;
  const mediaType = mediaTypes[command.format];
  if (command.format === "html") {
    return accept({ name, mediaType, bytes: new TextEncoder().encode(house.documents.writeHtml(document)) });
  }
  const pdf = await house.documents.writePdf(document);
  return pdf.ok ? accept({ name, mediaType, bytes: pdf.value }) : pdf;
}
