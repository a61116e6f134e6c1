import { type Actor, may } from "../access/index.ts";
import { type Snapped, snapCategory, tellFit } from "../disclosure/index.ts";
import { accept, type Result } from "../kernel/result.ts";
import type { Invited } from "../surveys/index.ts";
import { countableQuestions, releaseQuestion, withholdQuestion } from "./release-question.ts";
import type { AskedGroup, GroupAnswers } from "./released-wave.ts";
import { openRelease, type ReleasingHouse, type ViewReleasedRefusal } from "./view-released-answers.ts";

/**
 * What a closed wave says of a group that somebody chose: of the union of whole groups that it covers by half and more.
 * When more than a fifth of the people would be missed or added, nothing is shown but the union that comes nearest and
 * how far it is. Whether it is shown depends on who is in the group, never on what anybody answered.
 */
export async function viewGroupAnswers(
  house: ReleasingHouse,
  actor: Actor,
  { wave: id, group }: { readonly wave: string; readonly group: AskedGroup },
): Promise<Result<GroupAnswers, ViewReleasedRefusal>> {
  const opened = await openRelease(house, actor, id);
  if (!opened.ok) return opened;
  const { wave, release } = opened.value;
  const label = { label: group.label };
  if (release.kind === "withheld") {
    const answers = countableQuestions(wave.questionnaire).map((question) =>
      withholdQuestion(wave, question, release.because, label),
    );
    return accept({ kind: "shown", fit: { kind: "rough" }, answers });
  }
  const snap = snapCategory(peopleIn(group, wave.invited, release.atoms), release.atoms);
  const fitOf = (snapped: Snapped) => tellFit(snapped, may(actor, "viewWorkforce"));
  if (snap.kind === "refused") {
    if (snap.because !== "roughFit")
      return accept({ kind: "refused", because: snap.because === "empty" ? "empty" : "noGroup" });
    const { nearest } = snap;
    const people = nearest.kept + nearest.others;
    return accept({ kind: "nearest", groups: nearest.atoms, people, fit: fitOf(nearest) });
  }
  const union = snap.snapped.atoms;
  const answers = countableQuestions(wave.questionnaire).map((question) =>
    releaseQuestion(wave, question, release.counted.recorded, { group: label, union }),
  );
  return accept({ kind: "shown", fit: fitOf(snap.snapped), answers });
}

/** Keys of the people asked for. Keys and groups that the wave has not are left aside. */
function peopleIn(
  group: AskedGroup,
  invited: readonly Invited[],
  atoms: readonly { readonly id: string; readonly people: readonly string[] }[],
): ReadonlySet<string> {
  if (group.kind === "groups") {
    return new Set(atoms.filter(({ id }) => group.groups.includes(id)).flatMap(({ people }) => people));
  }
  const isAsked = ({ key, attributes }: Invited) =>
    group.kind === "people"
      ? group.people.includes(key)
      : (attributes[group.attribute] ?? "") === group.value && Object.hasOwn(attributes, group.attribute);
  return new Set(invited.filter(isAsked).map(({ key }) => key));
}
