import { create } from "qrcode";

/** Empty squares around the code, without which phones do not see it (ISO/IEC 18004, 6.3.8). */
const margin = 4;

/** A QR code, drawn as one path: sharp on paper at any size. */
export function QrCode(props: { readonly text: string; readonly label: string }) {
  const { size, data: darkness } = create(props.text, { errorCorrectionLevel: "M" }).modules;
  const side = size + 2 * margin;
  const squares = Array.from(darkness, (dark, place) =>
    dark === 0 ? "" : `M${(place % size) + margin} ${Math.floor(place / size) + margin}h1v1h-1z`,
  ).join("");
  return (
    <svg className="link-square" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={props.label}>
      <rect width={side} height={side} fill="#fff" />
      <path d={squares} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
