import { bareLoops } from "./bare-loops.ts";
import { memoryOf } from "./measure-memory.ts";
import { ourTasks } from "./our-tasks.ts";
import { timeTask } from "./timed-task.ts";

/** A program of its own for one task: `ours`, `bare` or `memory`, the task, the tables' folder. Writes a JSON line. */
const [kind = "", task = "", folder = ""] = process.argv.slice(2);
const known = kind === "bare" ? bareLoops[task] : ourTasks[task];
if (known === undefined) throw new Error(`invalid bench task: ${task}`);
const answer = await (kind === "memory" ? memoryOf(known(folder)) : timeTask(known(folder)));
process.stdout.write(`${JSON.stringify(answer)}\n`);
