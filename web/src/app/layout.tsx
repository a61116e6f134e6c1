import { Link, Outlet } from "@tanstack/react-router";
import { OrganisationSwitch } from "../access/organisation-switch.tsx";
import { say, type WordKey } from "../words/say.ts";

const places: readonly { readonly to: string; readonly word: WordKey }[] = [
  { to: "/", word: "app.menu.home" },
  { to: "/fichiers", word: "app.menu.files" },
  { to: "/travail", word: "app.menu.work" },
  { to: "/categories", word: "app.menu.categories" },
  { to: "/effet", word: "app.menu.effect" },
  { to: "/journal", word: "app.menu.trail" },
];

/** The frame of every page: skip link, menu, organisation, content. */
export function Layout() {
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {say("app.skip")}
      </a>
      <div className="side">
        <Link className="brand" to="/">
          <img src="/icon.svg" alt="" width={32} height={32} />
          {say("app.name")}
        </Link>
        <nav aria-label={say("app.menu")}>
          <ul>
            {places.map(({ to, word }) => (
              <li key={to}>
                <Link to={to} activeOptions={{ exact: to === "/" }}>
                  {say(word)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <OrganisationSwitch />
      </div>
      <main className="main" id="content" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
