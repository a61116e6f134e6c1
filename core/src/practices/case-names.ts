import type { CaseSubject } from "./case-subject.ts";
import { type KnownName, type MaskedNames, maskedNames } from "./masked-names.ts";

/** Every name that the log of a project knows: whatever is written elsewhere, these are masked. */
export function caseNames(subject: CaseSubject): MaskedNames {
  const { project, diagnosis, design, organisation } = subject;
  const people = [
    ...project.actors.map(({ name }) => name),
    ...project.participants.map(({ label }) => label),
    ...(diagnosis?.content.stakeholders.map(({ name }) => name) ?? []),
    ...(design?.content.trainees.map(({ label }) => label) ?? []),
    ...(design?.content.trainers.map(({ name }) => name) ?? []),
  ];
  const others = [
    organisation,
    project.company.name,
    ...project.partners.map(({ name }) => name),
    ...(design?.content.trainees.flatMap(({ site, team }) => [site, team]) ?? []),
    ...(design?.content.trainers.map(({ site }) => site) ?? []),
    ...(design?.content.situations.map(({ site }) => site) ?? []),
  ];
  const named = (kind: KnownName["kind"], texts: readonly string[]): readonly KnownName[] =>
    [...new Set(texts.map((text) => text.trim()))]
      .filter((text) => text !== "")
      .map((text) => ({ kind, text }));
  return maskedNames([...named("person", people), ...named("other", others)]);
}
