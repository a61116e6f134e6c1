import { setImmediate } from "node:timers/promises";
import {
  compareOtherwise,
  type EstimateRequest,
  estimateTrainingEffect,
  evaluationRoutes,
  layDesigns,
  viewTable,
  writeAnswer,
  writeMultiverse,
} from "../../../core/src/evaluation/index.ts";
import { accept, refuse } from "../../../core/src/kernel/result.ts";
import { mediaTypes, writeFindingReport } from "../../../core/src/reports/index.ts";
import { writeMatchesCsv } from "../../../files/src/exports/matches-csv.ts";
import { type Door, type DoorCall, door } from "../http/door.ts";
import type { Rooms } from "../http/rooms.ts";

const silent = (signal: AbortSignal) => ({ signal, report: () => {} });
/** Whoever else calls is answered between two designs. */
const turns = { giveWay: () => setImmediate() };
const statuses = { notAllowed: 403, unreadableTable: 422 } as const;

type EstimateCall = Pick<DoorCall<typeof evaluationRoutes.estimate>, "actor" | "file" | "query" | "signal">;

/** Reads the table of the body, then asks the engine. */
async function answerCall(rooms: Rooms, { actor, file, query, signal }: EstimateCall) {
  const { request } = query;
  const answered = await estimateTrainingEffect(rooms, actor, { file, request }, silent(signal));
  return answered.ok ? accept({ ...answered.value, request }) : answered;
}

export const evaluationDoors: readonly Door[] = [
  door(evaluationRoutes.viewTable, {
    statuses: { notAllowed: 403, unreadableTable: 422 },
    serve: (rooms, call) => viewTable(rooms, call.actor, { file: call.file }, silent(call.signal)),
  }),
  door(evaluationRoutes.estimate, {
    statuses,
    serve: async (rooms, call) => {
      const answered = await answerCall(rooms, call);
      return answered.ok ? accept(writeAnswer(answered.value.finding)) : answered;
    },
  }),
  door(evaluationRoutes.compareOtherwise, {
    statuses,
    serve: async (rooms, { actor, file, query, signal }) => {
      const house = { tables: rooms.tables, turns };
      const command = { file, request: query.request };
      const compared = await compareOtherwise(house, actor, command, silent(signal));
      return compared.ok ? accept(writeMultiverse(compared.value)) : compared;
    },
  }),
  door(evaluationRoutes.report, {
    statuses: { ...statuses, documentUnavailable: 501 },
    serve: async (rooms, call) => {
      const answered = await answerCall(rooms, call);
      if (!answered.ok) return answered;
      const { format, multiverse = "no" } = call.query;
      const designs =
        multiverse === "yes" ? await layDesigns(answered.value, turns, silent(call.signal)) : undefined;
      const document = writeFindingReport({ ...subjectOf(answered.value, rooms), designs }, rooms.say);
      const name = `effet.${format}`;
      const mediaType = mediaTypes[format];
      if (format === "html") {
        return accept({
          name,
          mediaType,
          bytes: new TextEncoder().encode(rooms.documents.writeHtml(document)),
        });
      }
      const pdf = await rooms.documents.writePdf(document);
      return pdf.ok ? accept({ name, mediaType, bytes: pdf.value }) : pdf;
    },
  }),
  door(evaluationRoutes.matches, {
    statuses: { ...statuses, notEstimable: 422 },
    serve: async (rooms, call) => {
      const answered = await answerCall(rooms, call);
      if (!answered.ok) return answered;
      const { finding } = answered.value;
      if (finding.kind === "refused") return refuse({ code: "notEstimable" });
      const bytes = new TextEncoder().encode(writeMatchesCsv(finding));
      return accept({ name: "lignes-comparees.csv", mediaType: "text/csv; charset=utf-8", bytes });
    },
  }),
];

type Answered = Parameters<typeof writeFindingReport>[0]["finding"];

function subjectOf({ finding, request }: { finding: Answered; request: EstimateRequest }, rooms: Rooms) {
  const { treatment, outcome, unit = "" } = request;
  return { finding, treatment, outcome, unit, today: rooms.clock.today() };
}
