/** Texts remembered before all are forgotten. */
const mostTexts = 4096;

/** The same reader, that remembers what it read: cells of payroll exports repeat. Made anew for each file. */
export function remember<Value>(reader: (text: string) => Value): (text: string) => Value {
  const remembered = new Map<string, { readonly value: Value }>();
  return (text) => {
    const found = remembered.get(text);
    if (found !== undefined) return found.value;
    const value = reader(text);
    if (remembered.size >= mostTexts) remembered.clear();
    remembered.set(text, { value });
    return value;
  };
}
