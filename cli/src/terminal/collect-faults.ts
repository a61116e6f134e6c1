import { say } from "../say.ts";
import { UnusableArguments } from "./terminal.ts";

/** Faults of settings, told all at once: nobody mends one to be told of the next. */
export interface FaultCollector {
  /** What is read; when it cannot be, `otherwise`, until `refuse` is called. */
  read<Value>(look: () => Value, otherwise: Value): Value;
  /** Throws UnusableArguments with every fault that was met. */
  refuse(): void;
}

export function collectFaults(): FaultCollector {
  const found: UnusableArguments[] = [];
  return {
    read(look, otherwise) {
      try {
        return look();
      } catch (error) {
        if (!(error instanceof UnusableArguments)) throw error;
        found.push(error);
        return otherwise;
      }
    },
    refuse() {
      const [first, ...others] = found;
      if (first === undefined) return;
      if (others.length === 0) throw first;
      const faults = found.flatMap(faultsOf);
      const lines = faults.map((fault) => say("command.settings.fault", { fault }));
      const text = [say("command.settings.faults", { count: faults.length }), ...lines].join("\n");
      throw new UnusableArguments(text, { code: "unusableArguments", faults });
    },
  };
}

/** A reader may have collected faults of its own. */
function faultsOf({ outcome }: UnusableArguments): readonly string[] {
  const { json } = outcome;
  if (typeof json !== "object" || json === null || !("refusal" in json)) return [outcome.text];
  const { refusal } = json;
  if (typeof refusal !== "object" || refusal === null || !("faults" in refusal)) return [outcome.text];
  return Array.isArray(refusal.faults) ? refusal.faults.map(String) : [outcome.text];
}
