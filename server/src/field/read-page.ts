import {
  actorOfLink,
  attendanceSheet,
  consultationOfLink,
  councilPageWordsFr,
  fieldRights,
  isInformed,
  nextSession,
  nextSituation,
  traineePath,
} from "../../../core/src/field/index.ts";
import { accept, type Result, refuse } from "../../../core/src/kernel/result.ts";
import type { OpenedLink } from "../../../core/src/links/index.ts";
import type { Project } from "../../../core/src/projects/index.ts";
import type { Markup } from "../phone/markup.ts";
import { attendancePage } from "./attendance-page.ts";
import { backToFile, councilWordPage } from "./council-word-page.ts";
import type { FieldRooms } from "./field-house.ts";
import { invitationParts } from "./invitation-page.ts";
import { minutesPage } from "./minutes-page.ts";
import type { Speech } from "./speech.ts";
import { traineeParts } from "./trainee-page.ts";
import { tutorPage } from "./tutor-page.ts";

export interface PageContent {
  readonly heading: string;
  readonly intro: readonly string[];
  readonly body: Markup;
}

/** What the link names is no longer in the project. */
type Gone = { readonly code: "gone" };
type ReadPage = Promise<Result<PageContent, Gone>>;

interface PageOf {
  readonly speech: Speech;
  readonly address: string;
  readonly id: string;
}

/** The page that the purpose of a link opens. */
export async function readFieldPage(rooms: FieldRooms, link: OpenedLink, page: PageOf): ReadPage {
  const kept = await rooms.projects.find(link.project);
  if (kept === undefined) return refuse({ code: "gone" });
  const project = kept.content;
  const today = rooms.clock.today();
  const { say } = page.speech;
  if (link.purpose === "councilFile") return readCouncilPage(project, link, { ...page, today });
  if (link.purpose === "sessionAttendance") {
    const sheet = attendanceSheet(project, link.subject);
    if (sheet === undefined) return refuse({ code: "gone" });
    const body = attendancePage({ ...page, today, sheet });
    return accept({ heading: say("attendance.heading"), intro: [say("attendance.help")], body });
  }
  if (actorOfLink(project, link.subject) === undefined) return refuse({ code: "gone" });
  if (link.purpose === "designMinutes") {
    return accept({
      heading: say("week.heading"),
      intro: [say("week.help")],
      body: minutesPage({ ...page, today }),
    });
  }
  const design = await designOf(rooms, project);
  const situation = design === undefined ? undefined : nextSituation(project, design, today);
  const body = tutorPage({ ...page, today, situation, session: nextSession(project, today) });
  return accept({ heading: say("tutor.heading"), intro: [say("tutor.intro"), say("tutor.seen")], body });
}

/** Where a works-council member writes; only that they cannot yet while the council was told nothing. */
async function readCouncilPage(
  project: Project,
  { subject }: OpenedLink,
  page: PageOf & { readonly today: string },
): ReadPage {
  const consultation = consultationOfLink(project, subject);
  if (consultation === undefined) return refuse({ code: "gone" });
  const { heading, about, intro, notInformed } = councilPageWordsFr;
  const isOpen = isInformed(consultation, page.today);
  return accept({
    heading,
    intro: [about[consultation.about], isOpen ? intro : notInformed],
    body: isOpen ? councilWordPage({ ...page, consultation }) : backToFile(page.address),
  });
}

/** A participant's own page. */
export async function readTraineePage(rooms: FieldRooms, link: OpenedLink, speech: Speech): ReadPage {
  const kept = await rooms.projects.find(link.project);
  if (kept === undefined) return refuse({ code: "gone" });
  const project = kept.content;
  const today = rooms.clock.today();
  const design = await designOf(rooms, project);
  const path = traineePath({ project, design, participant: link.subject, today });
  if (path === undefined) return refuse({ code: "gone" });
  const { say } = speech;
  const intro = path.label === "" ? [] : [say("path.for", { label: path.label })];
  const body = traineeParts({ speech, path, rights: fieldRights(today) });
  return accept({ heading: say("path.heading"), intro, body });
}

/** The invitation of a project, for everybody who is invited. */
export async function readInvitationPage(
  rooms: FieldRooms,
  { project: id }: OpenedLink,
  { speech, address }: Omit<PageOf, "id">,
): ReadPage {
  const kept = await rooms.projects.find(id);
  if (kept === undefined) return refuse({ code: "gone" });
  const hasVoice = (await rooms.invitationVoices.find(id)) !== undefined;
  const body = invitationParts({ speech, address, project: kept.content, hasVoice });
  return accept({ heading: speech.say("invite.heading"), intro: [], body });
}

async function designOf({ trainingDesigns }: FieldRooms, { design }: Project) {
  return design === "" ? undefined : (await trainingDesigns.find(design))?.content;
}
