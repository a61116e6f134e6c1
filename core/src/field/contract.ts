import { z } from "zod";
import { route } from "../access/index.ts";
import { designActors, knownOf } from "../training/index.ts";
import {
  councilStands,
  councilVoices,
  happenedTaps,
  nextTaps,
  surprisedTaps,
  voiceMediaTypes,
} from "./model.ts";

const documentId = z.string().min(1).max(64);
const tellingParameters = z.strictObject({ project: documentId, telling: documentId });

const tellingSchema = z.object({
  id: z.string(),
  /** Function of who told it. */
  actor: z.enum(designActors),
  about: z.string(),
  day: z.string(),
  happened: knownOf(z.enum(happenedTaps)),
  surprised: knownOf(z.enum(surprisedTaps)),
  next: knownOf(z.enum(nextTaps)),
  words: z.string(),
  voice: knownOf(z.strictObject({ mediaType: z.enum(voiceMediaTypes), byteCount: z.int() })),
  receivedAt: z.string(),
});

const councilWordSchema = z.object({
  id: z.string(),
  /** Id of the consultation in the project. */
  consultation: z.string(),
  /** Of whom the link was, in its maker's words. */
  label: z.string(),
  voice: z.enum(councilVoices),
  stand: knownOf(z.enum(councilStands)),
  words: z.string(),
  dissent: z.string(),
  meetingDay: knownOf(z.string()),
  day: z.string(),
  receivedAt: z.string(),
});

export const fieldRoutes = {
  councilWords: route({
    useCase: "viewCouncilWords",
    method: "GET",
    path: "/api/projects/:project/council-words",
    summary: "What works-council members said of a project by their own links, in the order in which it came",
    parameters: z.strictObject({ project: documentId }),
    body: "none",
    answer: { json: z.array(councilWordSchema) },
    refusals: ["notAllowed", "unknownDocument"],
  }),
  tellings: route({
    useCase: "viewTellings",
    method: "GET",
    path: "/api/projects/:project/tellings",
    summary: "What tutors and front-line managers told about a project, the latest day first",
    parameters: z.strictObject({ project: documentId }),
    body: "none",
    answer: { json: z.array(tellingSchema) },
    refusals: ["notAllowed", "unknownDocument"],
  }),
  voice: route({
    useCase: "viewTellings",
    method: "GET",
    path: "/api/projects/:project/tellings/:telling/voice",
    summary: "The recording of a telling",
    parameters: tellingParameters,
    body: "none",
    answer: { file: "audio/webm, audio/ogg, audio/mp4, audio/mpeg, audio/wav" },
    refusals: ["notAllowed", "unknownDocument", "unknownTelling"],
  }),
  remove: route({
    useCase: "removeTelling",
    method: "DELETE",
    path: "/api/projects/:project/tellings/:telling",
    summary: "Deletes a telling and its recording for good",
    parameters: tellingParameters,
    body: "none",
    answer: { json: z.object({ removed: z.literal(true) }) },
    refusals: ["notAllowed", "unknownDocument", "unknownTelling"],
  }),
};
