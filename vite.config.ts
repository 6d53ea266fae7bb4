import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type UserConfig } from "vite";

/** The thread that looks at pictures, in one file with its packages and weights: 300 MB of packages need not be in the image. */
const gate: UserConfig = {
  build: {
    ssr: "src/features/evidence/gate.worker.ts",
    outDir: "dist/features/evidence",
    emptyOutDir: false,
    target: "node20",
    minify: true,
    rolldownOptions: { output: { entryFileNames: "gate.worker.js", codeSplitting: false } },
  },
  ssr: { noExternal: true },
};

/** Two pages: the teen's web chat and the staff console. Built into dist/web, served by src/http. */
const page = (mode: string): UserConfig => ({
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
});

export default defineConfig(({ mode }) => (mode === "gate" ? gate : page(mode)));
