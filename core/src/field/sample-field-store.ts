import type { AccountId, OrganisationId } from "../access/index.ts";
import type { Day } from "../kernel/calendar.ts";
import { known, unknown } from "../kernel/known.ts";
import type { OpenedLink } from "../links/index.ts";
import type { FieldStore, KeptCouncilWord, KeptTelling, TakenSubmission } from "./ports.ts";

/** A store of what phones sent, in memory, for tests. */
export function openSampleFieldStore(stored: readonly KeptTelling[] = []): FieldStore {
  const taken = new Map<string, { readonly digest: string; readonly receivedAt: string }>();
  const councilWords: KeptCouncilWord[] = [];
  let tellings = [...stored];
  const isOf = (project: string, id: string) => (each: KeptTelling) =>
    each.project === project && each.id === id;
  return {
    async take({ link, id, digest, receivedAt }): Promise<TakenSubmission> {
      const key = `${link} ${id}`;
      const before = taken.get(key);
      if (before !== undefined) return { kind: "before", ...before };
      taken.set(key, { digest, receivedAt });
      return { kind: "first" };
    },
    async addTelling(telling) {
      tellings.push(telling);
    },
    async addCouncilWord(word) {
      councilWords.push(word);
    },
    async listCouncilWords(project) {
      return councilWords
        .filter((each) => each.project === project)
        .map(({ project: _project, link: _link, ...word }) => word);
    },
    async listTellings(project) {
      return tellings
        .filter((each) => each.project === project)
        .map(({ project: _project, link: _link, voice, ...line }) => ({
          ...line,
          voice: voice.known
            ? known({ mediaType: voice.value.mediaType, byteCount: voice.value.bytes.byteLength })
            : unknown,
        }));
    },
    async findVoice(project, id) {
      const voice = tellings.find(isOf(project, id))?.voice;
      return voice?.known === true ? voice.value : undefined;
    },
    async removeTelling(project, id) {
      const left = tellings.filter((each) => !isOf(project, id)(each));
      const removed = left.length < tellings.length;
      tellings = left;
      return removed;
    },
  };
}

export function tellingOf(facts: Partial<KeptTelling> & Pick<KeptTelling, "id">): KeptTelling {
  return {
    project: "a",
    link: "link-1",
    actor: "workplaceTutor",
    about: "Laver le hall",
    day: "2026-11-20" as Day,
    happened: known("asPlanned"),
    surprised: unknown,
    next: known("again"),
    words: "Le frein grippe.",
    voice: unknown,
    receivedAt: "2026-11-20T17:00:00.000Z",
    ...facts,
  };
}

/** Words of a works-council member about the consultation "c1" of the project "a". */
export function councilWordOf(
  facts: Partial<KeptCouncilWord> & Pick<KeptCouncilWord, "id">,
): KeptCouncilWord {
  return {
    project: "a",
    link: "link-1",
    consultation: "c1",
    label: "Élue",
    voice: "member",
    stand: known("unfavorable"),
    words: "Et le soir ?",
    dissent: "",
    meetingDay: unknown,
    day: "2026-11-20" as Day,
    receivedAt: "2026-11-20T17:00:00.000Z",
    ...facts,
  };
}

/** A link of the sample project "a" for its tutor. */
export function openedLink(facts: Partial<OpenedLink> = {}): OpenedLink {
  const organisation = "organisation-1" as OrganisationId;
  return {
    organisation,
    link: "link-1",
    project: "a",
    purpose: "tutorWords",
    subject: "tutor",
    language: "fr",
    label: "",
    expiresOn: "2027-05-23" as Day,
    actor: { account: "account-1" as AccountId, organisation, roles: [], link: "link-1" },
    ...facts,
  };
}
