import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./app/styles.css";
import { router } from "./app/router.tsx";
import { askEarly } from "./http/early-answers.ts";
import { keepApp } from "./http/keep-app.ts";
import { queries } from "./http/queries.ts";

if (import.meta.env.PROD) keepApp();
// The frame asks it once it is known who is signed in: the answer is then there.
askEarly({ useCase: "viewOrganisations", path: "/api/organisations", queryKey: ["organisations"] });

const root = document.getElementById("root");
if (root === null) throw new Error("invalid page; must have a root element");
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
