import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import type { DocxOrder } from "./docx-order.ts";
import { makeDocx } from "./make-docx.ts";

// Both ends are this house's own, of one version: what comes is what was sent.
const orderSchema = z.custom<DocxOrder>((order) => typeof order === "object" && order !== null);

const { document, pictures } = orderSchema.parse(workerData);
parentPort?.postMessage(await makeDocx(document, pictures));
