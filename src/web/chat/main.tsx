import { createRoot } from "react-dom/client";
import { createApi } from "../shared/api.ts";
import { connectEvents } from "../shared/events.ts";
import { onWake } from "../shared/wake.ts";
import "./chat.css";
import { App } from "./components/app.tsx";
import { createChat } from "./model/chat.ts";
import { createDownload } from "./model/download.ts";
import { createUpdateIds } from "./model/update-ids.ts";
import { createUpload } from "./model/upload.ts";
import { pageLocale } from "./page-locale.ts";
import { hideOnEscapes } from "./quick-exit.ts";
import { fitToViewport } from "./viewport.ts";

const root = document.getElementById("root");
if (!root) throw new Error("index.html lacks #root");

const chat = createChat({
  api: createApi(),
  connect: connectEvents,
  upload: createUpload(),
  download: createDownload(),
  newUpdateId: createUpdateIds(),
  locale: pageLocale,
});

/** Tabs of one browser share the cookie: when one forgets the conversation, the others must not go on showing it. */
const tabs = new BroadcastChannel("chat");
tabs.addEventListener("message", () => chat.forgottenElsewhere());
const forget = async () => {
  await chat.forget();
  tabs.postMessage("forgotten");
};

hideOnEscapes();
fitToViewport();
onWake(() => chat.wake());
chat.start();
createRoot(root).render(<App chat={{ ...chat, forget }} />);
