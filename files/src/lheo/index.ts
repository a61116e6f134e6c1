export { lheoBytesMax, lheoReader } from "./read-lheo.ts";
