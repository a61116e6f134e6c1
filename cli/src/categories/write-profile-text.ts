import { type CategoryProfile, categoryWordsFr, readProfile } from "../../../core/src/categories/index.ts";
import { speak } from "../../../files/src/words/speak.ts";

const count = new Intl.NumberFormat("fr-FR");

/** A portrait for someone who reads a terminal: what it says, then the counts by dimension. */
export function writeProfileText(profile: CategoryProfile): string {
  const say = speak(categoryWordsFr);
  const { size, congruence } = profile;
  const sentences = readProfile(profile).map(({ key, values }) => say(key, values));
  const dimensions = congruence.byDimension.map(
    ({ dimension, in: inside, out, unknown }) =>
      `  ${say(`categories.dimension.${dimension}`)} : ${count.format(inside)} dedans, ${count.format(out)} dehors, ${count.format(unknown)} inconnus`,
  );
  return [
    profile.category.label,
    `${count.format(size.in)} dans la catégorie, ${count.format(size.out)} dehors, ${count.format(size.unknown)} dont on ne sait pas`,
    ...dimensions,
    "",
    ...sentences,
  ].join("\n");
}
