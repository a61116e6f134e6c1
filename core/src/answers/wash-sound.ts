import { type Sound, voiceBytesAtMost } from "./voice-model.ts";
import { washMp4 } from "./wash-mp4.ts";
import { washWebm } from "./wash-webm.ts";

/**
 * A recording as it may be kept: sound alone, without the day, the device or the program that made it, whatever its
 * file says it is. `undefined` for what is too large or is no such recording.
 */
export function washSound(bytes: Uint8Array): Sound | undefined {
  if (bytes.byteLength === 0 || bytes.byteLength > voiceBytesAtMost) return undefined;
  const webm = washWebm(bytes);
  // Lengths written in full make it a few bytes longer at times.
  if (webm !== undefined) return fits({ mediaType: "audio/webm", bytes: webm });
  const mp4 = washMp4(bytes);
  return mp4 === undefined ? undefined : { mediaType: "audio/mp4", bytes: mp4 };
}

function fits(sound: Sound): Sound | undefined {
  return sound.bytes.byteLength > voiceBytesAtMost ? undefined : sound;
}
