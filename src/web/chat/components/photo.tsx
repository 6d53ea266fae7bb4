import { useState } from "react";
import { useTexts } from "../../shared/texts.tsx";

/** A picture of the bot. Its place is kept while it loads; then it shows whole, as high as it is. */
export function Photo({ url, alt }: { url: string; alt: string }) {
  const t = useTexts();
  const [state, setState] = useState<"loading" | "shown" | "failed">("loading");
  if (state === "failed") {
    return (
      <p className="px-3.5 pt-2.5 text-sm text-muted">
        {t("chat-photo-failed")} <bdi>{alt}</bdi>
      </p>
    );
  }
  return (
    <img
      src={url}
      alt={alt}
      decoding="async"
      onLoad={() => setState("shown")}
      onError={() => setState("failed")}
      className={`block w-full bg-raised ${state === "loading" ? "aspect-4/3 min-w-60" : "h-auto max-h-[60vh] object-contain"}`}
    />
  );
}
