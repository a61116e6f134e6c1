import { type CategoryProfile, categoryWordsFr, readProfile } from "../../../core/src/categories/index.ts";
import { speak } from "../../../files/src/words/speak.ts";
import { say } from "../say.ts";

const sayCategory = speak(categoryWordsFr);
const count = new Intl.NumberFormat("fr-FR");

/** A portrait for someone who reads a terminal: what it says, then the counts by dimension. */
export function writeProfileText(profile: CategoryProfile): string {
  const { size, congruence } = profile;
  const sentences = readProfile(profile).map(({ key, values }) => sayCategory(key, values));
  const dimensions = congruence.byDimension.map(({ dimension, in: inside, out, unknown }) =>
    say("command.profile.dimension", {
      dimension: sayCategory(`categories.dimension.${dimension}`),
      in: count.format(inside),
      out: count.format(out),
      unknown: count.format(unknown),
    }),
  );
  return [
    profile.category.label,
    say("command.profile.size", {
      in: count.format(size.in),
      out: count.format(size.out),
      unknown: count.format(size.unknown),
    }),
    ...dimensions,
    "",
    ...sentences,
  ].join("\n");
}
