import type { TableWalls } from "../database/index.ts";

/** The employer's side sees who was asked and what was counted; what was answered stands behind a role of its own. */
export const answerWalls: readonly TableWalls[] = [
  {
    table: "answer_clock",
    never: ["insert", "update", "delete"],
    answers: "also",
    why: "Actors read when answers go; the room of answers starts the clock, the house's sweep ends it.",
  },
  {
    table: "answer_frame",
    never: ["insert", "update", "delete"],
    answers: "also",
    why: "Actors read how people were cut and what was counted; only the room of answers writes it.",
  },
  {
    table: "answer_group",
    answers: "alone",
    why: "What somebody who leads a group says is read as its wave closes, and by nothing else.",
  },
  {
    table: "answer_group_record",
    never: ["insert", "update", "delete"],
    answers: "also",
    why: "Actors read what a function said of its group; only the room of answers writes it.",
  },
  {
    table: "answer_ledger",
    never: ["insert", "update", "delete"],
    answers: "also",
    why: "Actors read how people were cut; only the room of answers writes a cut, once, and nobody changes it.",
  },
  {
    table: "answer_token",
    never: ["select", "insert", "update", "delete"],
    answers: "also",
    why: "The house looks a token up before it knows whose it is; no actor ever reads a mark.",
  },
  {
    table: "answer_invitation",
    answers: "alone",
    why: "Whether an invitation has served is nobody's business but of the room of answers.",
  },
  {
    table: "answer_pool",
    answers: "alone",
    why: "Answers are read by the counting of a closed wave, and by nothing else.",
  },
  {
    table: "answer_voice",
    answers: "alone",
    why: "A voice says whose it is: it is heard by who writes it down, and by nobody else.",
  },
  {
    table: "answer_voice_room",
    answers: "alone",
    why: "Recordings wait sealed with others; nobody ever asks for one of them.",
  },
];
