// Biome formats and lints (biome.json). ESLint does only what needs types, or knows our own rules.
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

const poolUse =
  "Inside an update nothing uses the pool: a second connection jams PGlite and, when the pool is full, PostgreSQL. Take the Tx you are given.";

/** Where a pool may be opened or handed on: the database itself, what starts the process, and the sign-in library's own queries. */
const MAY_HOLD_THE_POOL = ["src/db/**", "src/app.ts", "src/main.ts", "src/cli.ts", "src/features/staff/**"];

export default defineConfig(
  { ignores: ["dist/", "data/", "coverage/", "src/db/generated/", "test/.artifacts/", "**/*.{js,mjs,cjs}"] },
  {
    files: ["**/*.ts", "**/*.tsx"],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { "@typescript-eslint": tseslint.plugin },
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ["src/**/*.ts"],
    ignores: MAY_HOLD_THE_POOL,
    rules: {
      "no-restricted-imports": ["error", { patterns: [{ regex: "(^|/)db/open\\.ts$", message: poolUse }] }],
      "no-restricted-syntax": [
        "error",
        { selector: "MemberExpression[object.name='database'][property.name='prisma']", message: poolUse },
        { selector: "MemberExpression[object.property.name='database'][property.name='prisma']", message: poolUse },
        { selector: "VariableDeclarator[init.name='database'] > ObjectPattern > Property[key.name='prisma']", message: poolUse },
        { selector: "VariableDeclarator[init.property.name='database'] > ObjectPattern > Property[key.name='prisma']", message: poolUse },
        { selector: "NewExpression[callee.name='Pool']", message: poolUse },
        { selector: "NewExpression[callee.property.name='Pool']", message: poolUse },
        { selector: "NewExpression[callee.name='PrismaClient']", message: poolUse },
      ],
    },
  },
);
