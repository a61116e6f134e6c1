import { z } from "zod";

/** 128 bits in hexadecimal, drawn by who begins: an answer lost on its way never makes a second document or file. */
export const chosenIdSchema = z.string().regex(/^[0-9a-f]{32}$/);
