import { allDefences, type Defences, openChaos } from "./lossless-chaos.contract.ts";
import { openPhone } from "./lossless-phone.contract.ts";
import { openServer } from "./lossless-server.contract.ts";
import { codeHeard, codeOf, isSpoken, personOf } from "./told-apart.contract.ts";

export interface Outcome {
  /** Answers that a person was told to be kept or received, and that the server does not have. */
  readonly lost: number;
  /** People of whom the server has more than one answer. */
  readonly duplicated: number;
  /** Answers that the server has and nobody sent, or another one than the first that the phone kept. */
  readonly changed: number;
  /** Recordings that the server has without their answer, twice, or not at all. */
  readonly voices: number;
  /** Recordings that the server has. */
  readonly spoken: number;
  /** "Received" told while the server did not have it. */
  readonly lies: number;
  /** Faults that befell, by name: a run without any proves nothing. */
  readonly faults: Readonly<Record<string, number>>;
}

const people = 3;

/** What befalls a person's phone, its tabs, the network and the server, until all come back to normal. */
export async function runChaos(seed: number, defences: Defences = allDefences): Promise<Outcome> {
  const { chaos, faults, calmDown } = openChaos(seed, defences);
  const server = openServer(chaos);
  await server.invite(people);
  const phones = Array.from({ length: people }, (_, person) => openPhone(person, server, chaos));
  for (let step = 0; step < 5; step += 1) {
    await Promise.all(phones.map((phone) => phone.live()));
    if (chaos.chance(3) === 0) await server.deliverLate();
  }
  calmDown();
  await Promise.all(phones.map((phone) => phone.comeBack()));
  await server.deliverLate();
  const records = server.records();
  const counts = phones.map(({ person }) => records.filter((record) => personOf(record) === person));
  return {
    lost: phones.filter(({ person, wasTold }) => wasTold() && counts[person]?.length === 0).length,
    duplicated: counts.filter((own) => own.length > 1).length,
    changed: phones.filter(({ person, isTheRightOne }) => !(counts[person] ?? []).every(isTheRightOne))
      .length,
    voices: countStray(records.map(codeOf).filter(isSpoken), server.voices().map(codeHeard)),
    spoken: server.voices().length,
    lies: phones.reduce((sum, phone) => sum + phone.lies(), 0),
    faults,
  };
}

/** How many numbers of two lists have none of their own in the other. */
function countStray(expected: readonly number[], found: readonly number[]): number {
  const left = [...found];
  const missing = expected.filter((code) => {
    const place = left.indexOf(code);
    if (place !== -1) left.splice(place, 1);
    return place === -1;
  });
  return missing.length + left.length;
}
