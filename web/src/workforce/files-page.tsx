import { useState } from "react";
import { Page } from "../parts/page.tsx";
import { say } from "../words/say.ts";
import { ChooseFile } from "./choose-file.tsx";
import { FileHistory } from "./file-history.tsx";
import { ImportFile } from "./import-file.tsx";

export function FilesPage() {
  const [file, setFile] = useState<File>();
  return (
    <Page title={say("workforce.files.title")} lead={say("workforce.files.lead")}>
      {file === undefined ? (
        <ChooseFile onChoose={setFile} />
      ) : (
        <ImportFile
          key={`${file.name} ${file.lastModified} ${file.size}`}
          file={file}
          onLeave={() => setFile(undefined)}
        />
      )}
      <FileHistory />
    </Page>
  );
}
