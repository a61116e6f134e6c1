import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { OrganisationSwitch } from "../access/organisation-switch.tsx";
import { useMayDo } from "../access/use-may.ts";
import { SignInGate } from "../accounts/sign-in-gate.tsx";
import { useSignInState } from "../accounts/sign-in-state.ts";
import { SharedPlace } from "../sharing/shared-place.tsx";
import { say } from "../words/say.ts";
import { menuFor } from "./menu.ts";
import { MenuGroupList } from "./menu-group.tsx";

/** Every page, in its frame once somebody is signed in. */
export function Layout() {
  return <SignInGate frame={<Frame />} page={<Outlet />} />;
}

/** The frame of every page: skip link, menu, organisation, content. On a narrow screen the menu opens on demand. */
function Frame() {
  const signIn = useSignInState();
  const isServer = signIn !== undefined && signIn !== "outOfReach" && signIn.isServer;
  const said = useMayDo();
  const mayDo = said === "asked" && signIn === "outOfReach" ? "unknown" : said;
  const groups = mayDo === "asked" ? [] : menuFor(mayDo, isServer);
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
            <li>
              <Link to="/" activeOptions={{ exact: true }} onClick={() => setOpen(false)}>
                {say("app.menu.home")}
              </Link>
            </li>
            {groups.map((group) => (
              <MenuGroupList key={group.name} group={group} onGo={() => setOpen(false)} />
            ))}
          </ul>
        </nav>
        <OrganisationSwitch />
      </div>
      <main className="main" id="content" ref={content} tabIndex={-1}>
        <SharedPlace />
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
