import { useEffect, useState } from "react";

/** The value once it has not changed for so many milliseconds: what is typed or slid is looked at once. */
export function useSettled<Value>(value: Value, quietFor: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const waiting = setTimeout(() => setSettled(value), quietFor);
    return () => clearTimeout(waiting);
  }, [value, quietFor]);
  return settled;
}
