import { Link, useLocation } from "@tanstack/react-router";
import { useId, useState } from "react";
import { say } from "../words/say.ts";
import type { MenuGroup } from "./menu.ts";

/** Places that belong together, under a heading that folds and unfolds them. */
export function MenuGroupList(props: { readonly group: MenuGroup; readonly onGo: () => void }) {
  const { group, onGo } = props;
  const { pathname } = useLocation();
  const isHere = group.places.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  const [chosen, setChosen] = useState<boolean>();
  const list = useId();
  const isOpen = chosen ?? (isHere || group.startsFolded === undefined);
  return (
    <li>
      <button
        type="button"
        className="menu-group"
        aria-expanded={isOpen}
        aria-controls={list}
        onClick={() => setChosen(!isOpen)}
      >
        {say(`app.menu.group.${group.name}`)}
      </button>
      <ul id={list} hidden={!isOpen} aria-label={say(`app.menu.group.${group.name}`)}>
        {group.places.map(({ to, word }) => (
          <li key={to}>
            <Link to={to} onClick={onGo}>
              {say(word)}
            </Link>
          </li>
        ))}
      </ul>
    </li>
  );
}
