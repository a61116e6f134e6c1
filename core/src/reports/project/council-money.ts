import type { Project } from "../../projects/index.ts";
import { euroText } from "../../reference/index.ts";
import { effortOf, isSumTellable } from "../../training/index.ts";
import { formatMinutes } from "../format-french.ts";
import type { ReportBlock, ReportSection } from "../model.ts";
import { chosenCost } from "./council-project.ts";
import { centsText, minutesText, partnerText, tableOf } from "./paper-texts.ts";
import type { ProjectSubject, SayProject } from "./project-subject.ts";
import { factsOfLedger } from "./write-effort-statement.ts";

/** What it changes for employees in time, and what it costs: the figures that management reads. */
export function moneySections(subject: ProjectSubject, say: SayProject): readonly ReportSection[] {
  return [
    { heading: say("reports.council.change"), place: "full", blocks: timeBlocks(subject, say) },
    { heading: say("reports.council.money"), place: "full", blocks: moneyBlocks(subject, say) },
  ];
}

function factHead(say: SayProject): readonly string[] {
  return (["fact", "amount"] as const).map((column) => say(`reports.council.column.${column}`));
}

function timeBlocks(subject: ProjectSubject, say: SayProject): readonly ReportBlock[] {
  const cost = chosenCost(subject);
  if (cost === undefined) return [{ kind: "paragraph", text: say("reports.project.toTell") }];
  const { total, workingTime, ownTime, timeUnknown } = cost.minutes;
  const parts = { workingTime, ownTime, timeUnknown };
  // What is not known of the length may fall on either side: a part is then a least.
  const rows = [
    [say("reports.council.minutes.total"), minutesText(total, say)],
    ...(["workingTime", "ownTime"] as const).map((key) => [
      say(`reports.council.minutes.${key}`),
      minutesText({ atLeast: parts[key], isComplete: total.isComplete && timeUnknown === 0 }, say),
    ]),
    ...(timeUnknown === 0 ? [] : [[say("reports.council.minutes.timeUnknown"), formatMinutes(timeUnknown)]]),
  ];
  return [tableOf(say("reports.council.minutesCaption"), factHead(say), rows)];
}

function moneyBlocks(subject: ProjectSubject, say: SayProject): readonly ReportBlock[] {
  const cost = chosenCost(subject);
  const ledger = factsOfLedger(subject);
  // An empty ledger is not work done for nothing: it is told as nothing at all.
  const { design, project } = subject;
  const effort = design === undefined ? [] : effortOf(design, project.alternative);
  const isToldApart = isSumTellable(effort);
  const designed = isToldApart ? (["designEffort"] as const) : [];
  // With the whole cost beside the other parts, the part left out would be told by a subtraction.
  const whole = isToldApart || effort.length === 0 ? (["total"] as const) : [];
  const costs =
    cost === undefined
      ? []
      : (["training", "wages", ...designed, ...whole] as const).map((key) => [
          say(`reports.council.cost.${key}`),
          centsText(cost[key], say),
        ]);
  const rows = [
    ...costs,
    ...subject.project.fundingRequests.map((request) => requestRow(subject.project, request, say)),
    [say("reports.council.effortForecast"), formatMinutes(ledger.forecast.minutes)],
    [say("reports.council.effortActual"), formatMinutes(ledger.actual.minutes)],
  ];
  return [
    tableOf(say("reports.council.moneyCaption"), factHead(say), rows),
    ...(cost === undefined ? [] : [{ kind: "note" as const, text: say("reports.council.payers") }]),
  ];
}

type Request = Project["fundingRequests"][number];

function requestRow(project: Project, request: Request, say: SayProject): readonly string[] {
  const { partner, askedCents, answer } = request;
  const asked = say("reports.project.someone", {
    label: say("reports.council.asked"),
    name: partner === "" ? say("reports.project.toTell") : partnerText(project, partner, say),
  });
  const amount = askedCents.known ? euroText(askedCents.value) : say("reports.project.toTell");
  if (!answer.known) return [asked, `${amount}\n${say("reports.council.noAnswer")}`];
  const { kind, cents } = answer.value;
  const said = say(`projects.fundingAnswer.${kind}`);
  const label = cents.known
    ? say("reports.project.someone", { label: said, name: euroText(cents.value) })
    : said;
  return [asked, `${amount}\n${say("reports.council.answered", { label })}`];
}
