import { once } from "node:events";
import { to } from "pg-copy-streams";
import { readCopyLine } from "./copy-format.ts";
import type { Transaction } from "./open-database.ts";
