import { Link } from "@tanstack/react-router";
import { Page } from "../parts/page.tsx";
import { say } from "../words/say.ts";

export function NotFoundPage() {
  return (
    <Page title={say("app.notFound.title")} lead={say("app.notFound.text")}>
      <p>
        <Link to="/">{say("app.menu.home")}</Link>
      </p>
    </Page>
  );
}
