import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** A real mail server on this machine, that keeps what it takes. */
export interface TestMailServer {
  readonly port: number;
  /** Letters taken, parsed. */
  readonly letters: readonly ParsedMail[];
  /** The same letters as they came. */
  readonly sources: readonly string[];
  /** Addresses each letter was given for, as the envelope said. */
  readonly envelopes: readonly (readonly string[])[];
  close(): Promise<void>;
}

export async function openTestMailServer(options: SMTPServerOptions = {}): Promise<TestMailServer> {
  const letters: ParsedMail[] = [];
  const sources: string[] = [];
  const envelopes: (readonly string[])[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const source = Buffer.concat(chunks);
        sources.push(source.toString("utf8"));
        envelopes.push(session.envelope.rcptTo.map(({ address }) => address));
        letters.push(await simpleParser(source));
        done();
      });
    },
    ...options,
  });
  server.on("error", () => undefined);
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const place = listening.address();
  if (!isPlace(place)) throw new Error("invalid mail server; must listen on a port");
  return {
    port: place.port,
    letters,
    sources,
    envelopes,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function isPlace(place: AddressInfo | string | null): place is AddressInfo {
  return typeof place === "object" && place !== null;
}
