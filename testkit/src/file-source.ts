import type { FileSource } from "../../core/src/workforce/index.ts";

/** A file as the product's readers receive it, from bytes or from chunks made anew at each reading. */
export function fileSource(
  name: string,
  content: Uint8Array | (() => Iterable<Uint8Array> | AsyncIterable<Uint8Array>),
): FileSource {
  if (typeof content === "function") {
    return {
      name,
      async *chunks() {
        yield* content();
      },
    };
  }
  return {
    name,
    size: content.length,
    async *chunks() {
      yield content;
    },
  };
}
