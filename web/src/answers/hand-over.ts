import { create } from "qrcode";
import { find, show, tell } from "../field/page-parts.ts";

/** Signs that a camera still reads on the small screen of an old phone. */
const lettersAtMost = 1800;

/** Shows what waits to another phone: a square and its text, sealed for the server. */
export function handOver(address: string): void {
  const [square, text] = [find("square", HTMLCanvasElement), find("sealed", HTMLTextAreaElement)];
  if (text !== undefined) text.value = address;
  show(find("handed", HTMLDivElement));
  if (square === undefined) return;
  const fits = address.length <= lettersAtMost;
  square.hidden = !fits;
  if (fits) draw(square, address);
  else tell("hand.tooLong");
}

function draw(square: HTMLCanvasElement, address: string): void {
  const { size: count, data: darkness } = create(address, { errorCorrectionLevel: "L" }).modules;
  const [margin, side] = [4, 4];
  const size = (count + 2 * margin) * side;
  square.width = size;
  square.height = size;
  const pen = square.getContext("2d");
  if (pen === null) return;
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, size, size);
  pen.fillStyle = "#000";
  for (const [place, dark] of darkness.entries()) {
    const [column, row] = [place % count, Math.floor(place / count)];
    if (dark !== 0) pen.fillRect((column + margin) * side, (row + margin) * side, side, side);
  }
}
