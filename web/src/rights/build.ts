import { type PictureName, pictures } from "./pictures.ts";

const svgSpace = "http://www.w3.org/2000/svg";

interface Shape {
  readonly name?: string;
  readonly id?: string;
  readonly text?: string;
}

/** An element with its class, its text and what stands in it. Texts are never read as markup. */
export function build<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  shape: Shape = {},
  ...inside: readonly Node[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (shape.name !== undefined) element.className = shape.name;
  if (shape.id !== undefined) element.id = shape.id;
  if (shape.text !== undefined) element.textContent = shape.text;
  element.append(...inside);
  return element;
}

/** A picture that says what the words beside it say: screen readers pass over it. */
export function picture(name: PictureName): SVGSVGElement {
  const drawing = document.createElementNS(svgSpace, "svg");
  drawing.setAttribute("viewBox", "0 0 32 32");
  drawing.setAttribute("aria-hidden", "true");
  drawing.setAttribute("class", "picture");
  const line = document.createElementNS(svgSpace, "path");
  line.setAttribute("d", pictures[name]);
  drawing.append(line);
  return drawing;
}

/** A button with a picture and its words. */
export function button(
  { name, drawing, text }: { readonly name: string; readonly drawing: PictureName; readonly text: string },
  press: () => void,
): HTMLButtonElement {
  const pressed = build("button", { name }, picture(drawing), build("span", { text }));
  pressed.type = "button";
  pressed.addEventListener("click", press);
  return pressed;
}

/** The heading of a screen: the keyboard and screen readers are brought to it. */
export function heading(text: string): HTMLHeadingElement {
  const title = build("h1", { id: "title", text });
  title.tabIndex = -1;
  return title;
}
