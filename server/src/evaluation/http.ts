import {
  type EstimateRequest,
  estimateRequestSchema,
  estimateTrainingEffect,
  evaluationRoutes,
  viewTable,
  writeAnswer,
} from "../../../core/src/evaluation/index.ts";
import { accept, refuse } from "../../../core/src/kernel/result.ts";
import { writeFindingReport } from "../../../core/src/reports/index.ts";
import { writeMatchesCsv } from "../../../files/src/exports/matches-csv.ts";
import { type Door, door } from "../http/door.ts";
import { parseJson } from "../http/parse-json.ts";
