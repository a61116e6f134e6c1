import type { AttachmentKind, AttachmentMediaType } from "./vocabulary.ts";

/** What a file really is, told by its first bytes and not by its name. */
export interface RecognisedAttachment {
  readonly kind: AttachmentKind;
  readonly mediaType: AttachmentMediaType;
}

/** Most bytes of a file of each kind. */
export const attachmentBytesAtMost: Readonly<Record<AttachmentKind, number>> = {
  photo: 2_000_000,
  voice: 5_000_000,
};

/** Most attachments of one design. */
export const attachmentsAtMost = 100;

interface Mark {
  readonly mediaType: AttachmentMediaType;
  /** Bytes that stand at each place, as Latin-1 text. */
  readonly marks: readonly (readonly [place: number, text: string])[];
}

/** Signatures of the formats' own specifications; RIFF and ISO media files name their kind after their size. */
const marks: readonly Mark[] = [
  { mediaType: "image/jpeg", marks: [[0, "\xff\xd8\xff"]] },
  { mediaType: "image/png", marks: [[0, "\x89PNG\r\n\x1a\n"]] },
  {
    mediaType: "image/webp",
    marks: [
      [0, "RIFF"],
      [8, "WEBP"],
    ],
  },
  {
    mediaType: "audio/wav",
    marks: [
      [0, "RIFF"],
      [8, "WAVE"],
    ],
  },
  { mediaType: "audio/ogg", marks: [[0, "OggS"]] },
  { mediaType: "audio/webm", marks: [[0, "\x1aE\xdf\xa3"]] },
  { mediaType: "audio/mpeg", marks: [[0, "ID3"]] },
];

/** Brands of ISO media files that hold sound; a photo of the same family (HEIC) has others. */
const soundBrands = ["M4A ", "mp41", "mp42", "isom", "iso2", "iso5", "iso6", "dash"];

/** The kind of a file, or undefined when it is none of those accepted. Animated or moving pictures are photos too. */
export function recogniseAttachment(bytes: Uint8Array): RecognisedAttachment | undefined {
  const found = marks.find((mark) => mark.marks.every(([place, text]) => isAt(bytes, place, text)));
  if (found !== undefined) return attachmentOf(found.mediaType);
  const isIsoSound = isAt(bytes, 4, "ftyp") && soundBrands.some((brand) => isAt(bytes, 8, brand));
  if (isIsoSound) return attachmentOf("audio/mp4");
  return isMpegFrame(bytes) ? attachmentOf("audio/mpeg") : undefined;
}

function attachmentOf(mediaType: AttachmentMediaType): RecognisedAttachment {
  return { kind: mediaType.startsWith("image/") ? "photo" : "voice", mediaType };
}

function isAt(bytes: Uint8Array, place: number, text: string): boolean {
  return [...text].every((letter, index) => bytes[place + index] === letter.charCodeAt(0));
}

/** MPEG audio without a tag: eleven bits set, then layer III (ISO 11172-3, §2.4.1.3). */
function isMpegFrame(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes;
  return first === 0xff && (second & 0xe6) === 0xe2;
}
