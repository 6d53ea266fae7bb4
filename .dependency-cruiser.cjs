// The import rules of docs/architecture.md. Each comment is what a person reads when the rule is broken.

const FEATURE = "^src/features/([^/]+)/";
/** A domain file has no role in its name: cases.ts, not cases.repository.ts. */
const DOMAIN = "^src/features/[^/]+/[^./]+\\.ts$";
/** The sign-in library brings its own routes and queries; passwords are hashed by a package. */
const SIGN_IN = "^src/features/staff/([^/]*auth[^/]*|password)\\.ts$";
/** Libraries that only compute: calendars without a clock of their own, forms of links, hosts and numbers, checksums. */
const COMPUTES = "^node_modules/(luxon|linkify-it|tldts|libphonenumber-js|@noble/hashes|@scure/base)/";
const GRAMMY = "^node_modules/(grammy|@grammyjs)/";
const HANDS_UPDATES_ON = "^src/(app|http/webhook)\\.ts$";
const PRISMA = ["^src/db/generated/", "^node_modules/(@prisma|prisma)/"];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Two files that need each other are one file, or lack a third.",
      severity: "error",
      from: { pathNot: "^src/db/generated/" },
      to: { circular: true },
    },
    {
      name: "domain-is-pure",
      comment:
        "A domain file imports only src/shared, its own feature's domain and libraries that only compute: no database, no grammY, no Hono, no zod, no Node.js.",
      severity: "error",
      from: { path: `${FEATURE}[^./]+\\.ts$`, pathNot: SIGN_IN },
      to: { pathNot: ["^src/shared/", "^src/features/$1/[^./]+\\.ts$", COMPUTES], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "domain-types-are-pure",
      comment: "Even for types a domain file names only shared words and other features' domain.",
      severity: "error",
      from: { path: DOMAIN, pathNot: SIGN_IN },
      to: { pathNot: ["^src/shared/", DOMAIN, COMPUTES, "^node_modules/@types/(luxon|linkify-it)/"] },
    },
    {
      name: "prisma-in-repositories",
      comment: "Only repositories, src/channel, src/db and the sign-in library know Prisma; everything else takes a Tx.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/(db|channel)/", "\\.repository\\.ts$", SIGN_IN] },
      to: { path: PRISMA },
    },
    {
      name: "grammy-in-dialogues",
      comment: "Only src/bot, src/channel, conversations and keyboards know grammY.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/(bot|channel)/", "\\.(conversation|keyboards)\\.ts$", HANDS_UPDATES_ON] },
      to: { path: GRAMMY },
    },
    {
      name: "grammy-types-at-the-doors",
      comment: "app.ts and the webhook hand updates on; they may name grammY's types and run none of it.",
      severity: "error",
      from: { path: HANDS_UPDATES_ON },
      to: { path: GRAMMY, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "hono-in-routes",
      comment: "Only src/http, routes and their schemas know Hono.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/http/", "\\.(routes|schemas)\\.ts$", SIGN_IN] },
      to: { path: "^node_modules/(hono|@hono)/" },
    },
    {
      name: "features-meet-in-app",
      comment: "A feature takes another's use cases as a dependency, handed over in src/app.ts; it may import types only.",
      severity: "error",
      from: { path: FEATURE },
      to: { path: FEATURE, pathNot: "^src/features/$1/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "shared-stands-alone",
      comment: "src/shared is below everything. It may name the transaction's type.",
      severity: "error",
      from: { path: "^src/shared/" },
      to: { path: "^src/", pathNot: ["^src/shared/", "^src/db/database\\.ts$"] },
    },
    {
      name: "nothing-imports-the-top",
      comment: "main, cli and app put the parts together; no part imports them.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(main|cli|app)\\.ts$" },
      to: { path: "^src/(main|cli|app)\\.ts$" },
    },
    {
      name: "web-is-a-client",
      comment: "The pages import their own files, texts, shared words and types; nothing else of the server runs in a browser.",
      severity: "error",
      from: { path: "^src/web/" },
      to: { path: "^src/", pathNot: "^src/(web|shared)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "server-without-web",
      comment: "The server serves the built pages as files.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/web/" },
      to: { path: "^src/web/" },
    },
    {
      name: "no-tests-in-the-product",
      comment: "The product does not know its tests, tools or benchmarks.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|bench|tools)/" },
    },
    {
      name: "no-barrels",
      comment: "Import a thing from the file that says it. An index file hides where things are.",
      severity: "error",
      from: {},
      to: { path: "^src/.*(^|/)index\\.tsx?$" },
    },
    {
      name: "no-development-packages-in-the-server",
      comment: "What the server imports must be in `dependencies`; the image has nothing else.",
      severity: "error",
      // The gate's worker is built into one file with its packages.
      from: { path: "^src/", pathNot: ["^src/web/", "^src/features/evidence/gate\\.worker\\.ts$"] },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only", "npm"] },
    },
    {
      name: "no-undeclared-packages",
      comment: "The package is not in package.json, or the file does not exist.",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown", "unknown", "undetermined"] },
    },
  ],
  options: {
    doNotFollow: { path: "^node_modules/" },
    exclude: { path: "^(dist|data|coverage)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mts", ".d.ts", ".js", ".mjs", ".cjs", ".json"],
    },
    cache: { folder: "node_modules/.cache/dependency-cruiser", strategy: "content" },
  },
};
