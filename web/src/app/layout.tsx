import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { OrganisationSwitch } from "../access/organisation-switch.tsx";
import { say, type WordKey } from "../words/say.ts";

const places: readonly { readonly to: string; readonly word: WordKey }[] = [
  { to: "/", word: "app.menu.home" },
  { to: "/fichiers", word: "app.menu.files" },
  { to: "/travail", word: "app.menu.work" },
  { to: "/categories", word: "app.menu.categories" },
  { to: "/diagnostic", word: "app.menu.diagnosis" },
  { to: "/visite", word: "app.menu.visit" },
  { to: "/formations", word: "app.menu.designs" },
  { to: "/regles", word: "app.menu.rules" },
  { to: "/effet", word: "app.menu.effect" },
  { to: "/journal", word: "app.menu.trail" },
];

/** The frame of every page: skip link, menu, organisation, content. On a narrow screen the menu opens on demand. */
export function Layout() {
  const [isOpen, setOpen] = useState(false);
  const content = useFocusOnArrival();
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {say("app.skip")}
      </a>
      <div className="side">
        <div className="side-head">
          <Link className="brand" to="/">
            <img src="/icon.svg" alt="" width={32} height={32} />
            {say("app.name")}
          </Link>
          <button
            type="button"
            className="button menu-button"
            aria-expanded={isOpen}
            aria-controls="menu"
            onClick={() => setOpen(!isOpen)}
          >
            {say("app.menu.open")}
          </button>
        </div>
        <nav id="menu" className={isOpen ? "open" : ""} aria-label={say("app.menu")}>
          <ul>
            {places.map(({ to, word }) => (
              <li key={to}>
                <Link to={to} activeOptions={{ exact: to === "/" }} onClick={() => setOpen(false)}>
                  {say(word)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <OrganisationSwitch />
      </div>
      <main className="main" id="content" ref={content} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}

/** Going to another page moves the keyboard there too, as a browser would; the first page is left alone. */
function useFocusOnArrival() {
  const content = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    content.current?.focus({ preventScroll: true });
  }, [pathname]);
  return content;
}
