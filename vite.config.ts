import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Two pages: the teen's web chat and the staff console. Built into dist/web, served by src/http. */
export default defineConfig(({ mode }) => ({
  root: `src/web/${mode === "chat" ? "chat" : "console"}`,
  base: `/${mode === "chat" ? "chat" : "console"}/`,
  plugins: [react(), tailwindcss()],
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  build: {
    outDir: `../../../dist/web/${mode === "chat" ? "chat" : "console"}`,
    emptyOutDir: true,
    target: "es2022",
    reportCompressedSize: false,
    // A strict Content-Security-Policy: nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
}));
