export { SeededStream } from "./seeded-stream.ts";
