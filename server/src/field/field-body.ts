import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";

/**
 * What a phone posts: the fields of the form, as browsers write them; then, from the script only, a line feed and the
 * bytes of a recording.
 */
export class FieldBody {
  readonly #bytes: Buffer;
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }
  get fields(): URLSearchParams {
    const end = this.#bytes.indexOf(lineFeed);
    return new URLSearchParams(this.#bytes.toString("utf8", 0, end === -1 ? undefined : end));
  }
  get voice(): Uint8Array {
    const end = this.#bytes.indexOf(lineFeed);
    return end === -1 ? new Uint8Array() : new Uint8Array(this.#bytes.subarray(end + 1));
  }
  /** The same bytes, and only they, have the same digest. */
  get digest(): string {
    return createHash("sha256").update(this.#bytes).digest("hex");
  }
}

/** Written by the script: forms never do, so that no other site's form can send a recording. */
const scriptType = "application/x-ouvrage-field";
const formType = "application/x-www-form-urlencoded";
const lineFeed = 0x0a;

/** Lets the pages of a plug-in, and no other, take what phones post. */
export function takeFieldBodies(pages: FastifyInstance): void {
  for (const type of [scriptType, formType]) {
    pages.addContentTypeParser(type, { parseAs: "buffer" }, (_request, body, done) =>
      done(null, new FieldBody(Buffer.from(body))),
    );
  }
}
