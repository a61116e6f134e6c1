import { type CategoryProfile, categoryWordsFr, readProfile } from "../../../core/src/categories/index.ts";
import { speak } from "../../../files/src/words/speak.ts";
import { say } from "../say.ts";

const sayCategory = speak(categoryWordsFr);

/** A portrait for someone who reads a terminal: the counts, by dimension too, then what they say. */
export function writeProfileText(profile: CategoryProfile): string {
  const { category, size, congruence } = profile;
  const dimensions = congruence.byDimension.map(({ dimension, in: inside, out, unknown }) => {
    const name = sayCategory(`categories.dimension.${dimension}`);
    return say("command.profile.dimension", { dimension: name, in: inside, out, unknown });
  });
  const sentences = readProfile(profile).map(({ key, values }) => sayCategory(key, values));
  const counts = say("command.profile.size", { in: size.in, out: size.out, unknown: size.unknown });
  return [category.label, counts, ...dimensions, "", ...sentences].join("\n");
}
