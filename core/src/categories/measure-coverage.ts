import { attributes, type WorkforceSnapshot } from "../workforce/index.ts";
import { attributesOfRule } from "./attributes-of-rule.ts";
import type { CategoryRule, Membership } from "./model.ts";
import type { Coverage } from "./profile-model.ts";

/** How much of every attribute is known among people the perimeter does not leave out. */
export function measureCoverage(
  rule: CategoryRule,
  snapshot: WorkforceSnapshot,
  { perimeter }: Membership,
): Coverage[] {
  const used = attributesOfRule(rule);
  return attributes.map((attribute) => {
    const { codes } = snapshot.columns[attribute];
    let [known, of] = [0, 0];
    for (let row = 0; row < codes.length; row += 1) {
      if (perimeter[row] === 0) continue;
      of += 1;
      if (codes[row] !== -1) known += 1;
    }
    return { attribute, known, of, isUsedByRule: used.includes(attribute) };
  });
}
